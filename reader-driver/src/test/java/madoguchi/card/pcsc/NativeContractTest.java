package madoguchi.card.pcsc;

class NativeContractTest extends PcscContract {

    NativeContractTest() {
        super(PcscReaders.NATIVE);
    }
}
