package madoguchi.failure;

import madoguchi.card.CardFault;
import madoguchi.card.mynumber.CardProblem;
import madoguchi.card.mynumber.CardProblem.WrongCard.Kind;
import madoguchi.eligibility.CentreFault;

/**
 * From what hardware, card and network did to the code that a person can look up. Nothing else
 * decides this.
 */
public final class Failures {

    private Failures() {}

    public static FailureCode of(CardFault fault) {
        return switch (fault) {
            case CardFault.Removed _, CardFault.Mute _ -> FailureCode.CARD_NOT_RECOGNISED;
            case CardFault.Timeout _ -> FailureCode.CARD_TOO_SLOW;
            case CardFault.Garbled _ -> FailureCode.CARD_DATA_UNREADABLE;
            case CardFault.Busy _ -> FailureCode.CARD_BUSY;
            case CardFault.ReaderGone _, CardFault.ServiceDown _ -> FailureCode.READER_OUT_OF_ORDER;
        };
    }

    public static FailureCode of(CardProblem problem) {
        return switch (problem) {
            case CardProblem.WrongCard wrong when wrong.kind() == Kind.NOT_SIMULATED ->
                    FailureCode.CARD_NOT_FOR_PRACTICE;
            case CardProblem.WrongCard _ -> FailureCode.NOT_A_MY_NUMBER_CARD;
            case CardProblem.Blocked _, CardProblem.DataInvalid _ ->
                    FailureCode.CARD_DATA_UNREADABLE;
            case CardProblem.NotGenuine _ -> FailureCode.CARD_NOT_GENUINE;
            case CardProblem.Expired _ -> FailureCode.CARD_EXPIRED;
        };
    }

    public static FailureCode of(CentreFault fault) {
        return switch (fault) {
            case CentreFault.Unreachable _ -> FailureCode.NETWORK;
            case CentreFault.NotTrusted _ -> FailureCode.NO_TRUST;
            case CentreFault.TooSlow _ -> FailureCode.CENTRE_TOO_SLOW;
            case CentreFault.OutOfOrder _ -> FailureCode.CENTRE_OUT_OF_ORDER;
            case CentreFault.Refused _ -> FailureCode.PROOF_REFUSED;
            case CentreFault.CertificateRefused _ -> FailureCode.CERTIFICATE_OVER;
            case CentreFault.OtherClock _ -> FailureCode.OTHER_CLOCK;
            case CentreFault.BadAnswer _ -> FailureCode.CENTRE_ANSWER_UNUSABLE;
        };
    }
}
