package madoguchi.desk;

import madoguchi.screen.T02Camera.Found;

/** What カメラ調整 is told. */
public sealed interface CameraReply extends Reply {

    /**
     * @param live whether the picture was shown meanwhile
     */
    record Looked(boolean live, Found found) implements CameraReply {}
}
