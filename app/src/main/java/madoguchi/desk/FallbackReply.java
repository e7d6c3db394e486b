package madoguchi.desk;

import madoguchi.advice.Claim;

/** What できなかったとき is told. */
public sealed interface FallbackReply extends Reply {

    record Loaded(Claim.Sevens sevens) implements FallbackReply {}
}
