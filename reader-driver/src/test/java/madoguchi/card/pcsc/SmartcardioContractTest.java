package madoguchi.card.pcsc;

class SmartcardioContractTest extends PcscContract {

    SmartcardioContractTest() {
        super(PcscReaders.SMARTCARDIO);
    }
}
