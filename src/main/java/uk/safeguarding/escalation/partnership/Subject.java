package uk.safeguarding.escalation.partnership;

/** Whom a ladder is for. Only Wolverhampton's covers children (AMB-62). */
public enum Subject {
    ADULT,
    CHILD
}
