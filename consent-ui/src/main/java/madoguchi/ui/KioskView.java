package madoguchi.ui;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Circle;
import madoguchi.screen.DeskScreen;
import madoguchi.screen.Display;
import madoguchi.screen.Glass;
import madoguchi.screen.IdentityScreen;
import madoguchi.screen.Presentation.Contrast;
import madoguchi.screen.Presentation.TextSize;
import madoguchi.screen.Screen;
import madoguchi.screen.T02Camera;
import madoguchi.screen.Touch;
import madoguchi.ui.desk.DeskView;
import madoguchi.ui.drawing.Motion;
import madoguchi.ui.page.Page;
import madoguchi.ui.page.Pages;
import madoguchi.ui.part.CardPhoto;
import madoguchi.ui.part.CornerTaps;
import madoguchi.ui.part.Countdown;
import madoguchi.ui.part.KeySink;
import madoguchi.ui.part.Kit;
import madoguchi.ui.part.LivePicture;
import madoguchi.ui.part.PadOrder;
import madoguchi.ui.part.PadOrders;
import madoguchi.ui.part.ScaledPane;
import madoguchi.ui.part.Taps;
import madoguchi.ui.words.Wording;

/**
 * The kiosk's glass: shows a {@link Display}, reports each {@link Touch}. Everything is drawn in
 * one scene graph at design size, portrait or landscape, and scaled to the size that this region
 * gets.
 */
public final class KioskView extends ScaledPane implements Glass {

    static final Size PORTRAIT = new Size(800, 1280);
    static final Size LANDSCAPE = new Size(1280, 800);
    static final String STYLE_SHEET =
            KioskView.class.getResource("/madoguchi/style/kiosk.css").toExternalForm();

    /** Of the ring that shows a touch, in units of the design. */
    private static final double POINTER = 46;

    static final String DESK_STYLE =
            KioskView.class.getResource("/madoguchi/style/desk.css").toExternalForm();

    private final Consumer<Touch> touches;
    private final Motion motion;
    private final Taps taps;
    private final CornerTaps corners;
    private final LivePicture live = new LivePicture(FxThread::run);
    private final CardPhoto photo = new CardPhoto();
    private final PadOrders pads;
    private final Pages pages;

    private final Circle pointer = new Circle(POINTER);

    private volatile Optional<Display> wanted = Optional.empty();
    private Optional<Display> shown = Optional.empty();
    private Optional<Page> page = Optional.empty();
    private Optional<DeskView> desk = Optional.empty();
    private Optional<Countdown> countdown = Optional.empty();

    /**
     * With the digits for the PIN always in the usual order.
     *
     * @see #KioskView(Consumer, InstantSource, Motion, Supplier)
     */
    public KioskView(Consumer<Touch> touches, InstantSource clock, Motion motion) {
        this(touches, clock, motion, () -> PadOrder.USUAL);
    }

    /**
     * Call on JavaFX's thread, after {@link FontStore#load()}.
     *
     * @param touches hears what was done, on JavaFX's thread, and returns at once
     * @param clock for which taps count
     * @param digits how those for the PIN stand, asked for each try
     */
    public KioskView(
            Consumer<Touch> touches,
            InstantSource clock,
            Motion motion,
            Supplier<PadOrder> digits) {
        super(PORTRAIT);
        pads = new PadOrders(digits);
        pages = new Pages(live, photo, pads);
        this.touches = touches;
        this.motion = motion;
        taps = new Taps(clock);
        corners = new CornerTaps(clock);
        getStylesheets().addAll(STYLE_SHEET, DESK_STYLE);
        getStyleClass().add("glass");
        content().getStyleClass().add("kiosk");
        pointer.getStyleClass().add("pointer");
        content().setStyle("-fx-font-family: '" + FontStore.load() + "'");
        new GlassKeys(() -> countdown.isEmpty() ? keys() : Optional.empty(), this::deskWanted)
                .listenFor(this);
        content().addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> touches.accept(new Touch.Alive()));
    }

    @Override
    public void show(Display display) {
        wanted = Optional.of(display);
        FxThread.run(() -> render(display));
    }

    @Override
    public void preview(Picture picture, Optional<FacePosition> face) {
        live.offer(picture, face);
    }

    @Override
    public void portrait(Picture picture) {
        byte[] copy = picture.bgr().clone();
        FxThread.run(
                () -> {
                    photo.take(new Picture(picture.width(), picture.height(), copy));
                    Arrays.fill(copy, (byte) 0);
                    shown.ifPresent(this::rebuild);
                });
    }

    @Override
    public void wipe() {
        live.wipe();
        FxThread.run(
                () -> {
                    photo.wipe();
                    pads.forget();
                    keys().ifPresent(KeySink::wipe);
                });
    }

    /** What was last asked to be shown; from any thread. */
    public Optional<Display> display() {
        return wanted;
    }

    /** Whether a tap would count now: not while a screen is just changing. On JavaFX's thread. */
    public boolean open() {
        return shown.equals(wanted) && taps.open();
    }

    /** Shows where somebody should look: a ring around this node, until it is told otherwise. */
    void point(Node at) {
        pointNowhere();
        Bounds around = content().sceneToLocal(at.localToScene(at.getLayoutBounds()));
        pointer.setManaged(false);
        pointer.setMouseTransparent(true);
        pointer.setCenterX(around.getCenterX());
        pointer.setCenterY(around.getCenterY());
        content().getChildren().add(pointer);
    }

    void pointNowhere() {
        content().getChildren().remove(pointer);
    }

    private void render(Display display) {
        boolean samePresentation =
                shown.map(Display::presentation).filter(display.presentation()::equals).isPresent();
        boolean sameScreen =
                shown.map(Display::screen).filter(display.screen()::equals).isPresent();
        boolean follows =
                samePresentation
                        && (sameScreen
                                || page.filter(p -> p.follows(display.screen())).isPresent()
                                || desk.filter(d -> d.follows(display.screen())).isPresent());
        if (shown.filter(KioskView::adjustsCamera).isPresent() && !adjustsCamera(display)) {
            live.wipe();
        }
        OptionalInt before = shown.map(Display::countdown).orElse(OptionalInt.empty());
        shown = Optional.of(display);
        if (!follows) {
            if (!sameScreen && asksForPin(display)) {
                pads.comesUp();
            }
            rebuild(display);
            if (!sameScreen) {
                taps.screenChanged();
            }
        } else if (!before.equals(display.countdown())) {
            showCountdown(display);
        }
    }

    /**
     * For another try; not while the card looks at the PIN. And who only wants larger letters finds
     * every digit where it was.
     */
    private static boolean asksForPin(Display display) {
        return display.screen() instanceof IdentityScreen.P05Pin pin && !pin.checking();
    }

    /** What technicians saw through the camera leaves the glass with their page. */
    private static boolean adjustsCamera(Display display) {
        return display.screen() instanceof Screen.AtDesk(_, DeskScreen page)
                && page instanceof T02Camera;
    }

    private void rebuild(Display display) {
        page.ifPresent(Page::close);
        desk.ifPresent(DeskView::close);
        page = Optional.empty();
        desk = Optional.empty();
        Kit kit = kit(display);
        boolean landscape = design().landscape();
        var styles = content().getStyleClass();
        styles.removeAll("large", "dark", "landscape");
        if (display.presentation().textSize() == TextSize.LARGE) {
            styles.add("large");
        }
        if (display.presentation().contrast() == Contrast.DARK) {
            styles.add("dark");
        }
        if (landscape) {
            styles.add("landscape");
        }
        content().getChildren().setAll(framed(kit, display.screen(), landscape));
        showCountdown(display);
    }

    private Node framed(Kit kit, Screen screen, boolean landscape) {
        if (screen instanceof Screen.AtDesk atDesk) {
            var view = new DeskView(kit, atDesk, live, landscape);
            desk = Optional.of(view);
            return view;
        }
        Page next = pages.build(kit, screen);
        page = Optional.of(next);
        return new Frame(kit, screen, next, landscape);
    }

    private void showCountdown(Display display) {
        countdown.ifPresent(Countdown::stop);
        countdown.ifPresent(content().getChildren()::remove);
        countdown = Optional.empty();
        display.countdown()
                .ifPresent(
                        seconds -> {
                            var veil = new Countdown(kit(display), seconds);
                            countdown = Optional.of(veil);
                            content().getChildren().add(veil);
                        });
    }

    private Kit kit(Display display) {
        return new Kit(
                Wording.of(display.presentation().language()),
                display.presentation(),
                taps,
                touches,
                motion);
    }

    /** Whatever it lands on also hears of it: nothing of the glass is kept for this. */
    private void pressed(MouseEvent event) {
        if (corners.complete(event.getX(), event.getY(), design())) {
            deskWanted();
        }
    }

    private void deskWanted() {
        touches.accept(new Touch.DeskWanted());
    }

    private Optional<KeySink> keys() {
        return page.flatMap(Page::keys).or(() -> desk.flatMap(DeskView::keys));
    }

    @Override
    protected Size designFor(double width, double height) {
        return width > height ? LANDSCAPE : PORTRAIT;
    }

    @Override
    protected void designChanged() {
        shown.ifPresent(this::rebuild);
    }
}
