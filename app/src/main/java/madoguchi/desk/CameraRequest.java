package madoguchi.desk;

/** What カメラ調整 wants. */
public sealed interface CameraRequest extends Request {

    /** Looks through the camera for some seconds. */
    record Look() implements CameraRequest {}
}
