package madoguchi.cli;

import java.util.List;

class OddScenariosTest extends ScenariosWalked {

    static List<String> half() {
        return half(1);
    }
}
