package madoguchi.screen;

/**
 * A page of the desk: what staff and technicians see, as values. One record for each, in a file of
 * its own, named by the screen book; {@link Screen.AtDesk} puts it into the frame.
 */
public sealed interface DeskScreen
        permits S02Today,
                S03VisualMode,
                S04Fallback,
                S05Declaration,
                S06Care,
                S07Usage,
                S08Settings,
                T01SelfCheck,
                T02Camera,
                T03CardTest,
                T04ErrorBook,
                T05Schedule,
                T06Practice {

    /** The screen book's number, "S02"; also the prefix of this page's wording keys. */
    default String id() {
        return getClass().getSimpleName().substring(0, 3);
    }
}
