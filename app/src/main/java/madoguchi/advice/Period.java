package madoguchi.advice;

import java.time.LocalDate;

/** From when to when a way is open, both days included. */
record Period(LocalDate from, LocalDate until) {

    static final Period ALWAYS = new Period(LocalDate.MIN, LocalDate.MAX);

    static Period from(int year, int month, int day) {
        return new Period(LocalDate.of(year, month, day), LocalDate.MAX);
    }

    static Period until(int year, int month, int day) {
        return new Period(LocalDate.MIN, LocalDate.of(year, month, day));
    }

    Period to(int year, int month, int day) {
        return new Period(from, LocalDate.of(year, month, day));
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }
}
