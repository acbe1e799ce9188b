package uk.safeguarding.escalation.partnership;

import java.util.List;
import java.util.stream.Collectors;

/** Partnership files that cannot be used, with every mistake found in them. */
public class PartnershipFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /** @param mistakes at least one, in the order of the files and lines */
    public PartnershipFileException(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    /** Every mistake, in the order of the files and lines. */
    public List<Mistake> mistakes() {
        return mistakes;
    }
}
