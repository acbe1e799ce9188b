package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.safeguarding.escalation.calendar.ReadableDates;

/**
 * A wording on the table of a stage, for every party to concur with (GEN-13).
 *
 * @param id         number of the proposal
 * @param stageEntry stage entry in which it was made
 * @param recordId   the record with which it was made
 * @param partyId    party that proposed it, and so concurs with it
 * @param wording    the wording as every party reads it, actions included
 * @param proposedAt instant at which it was proposed
 * @param actions    the agreed actions with owner and date (GEN-12)
 */
public record Proposal(long id, long stageEntry, long recordId, String partyId, String wording, Instant proposedAt,
                       List<Action> actions) {

    public Proposal {
        actions = List.copyOf(actions);
    }

    /**
     * The one text with which every party concurs: a record's wording, its actions with owner and date, and what is
     * outstanding.
     */
    public static String wordingOf(Entry entry) {
        StringBuilder text = new StringBuilder(entry.text("wording").strip()).append(Action.toText(Action.of(entry)));
        Optional.ofNullable(entry.text("outstanding")).ifPresent(o -> text.append("\nOutstanding: ").append(o.strip()));
        return text.toString().replace("\r\n", "\n");
    }

    /**
     * An action that is part of a wording.
     *
     * @param what  what is to be done
     * @param owner who does it, by post or name
     * @param dueOn local date by which it is to be done
     */
    public record Action(String what, String owner, LocalDate dueOn) {

        private static final int MOST = 3;

        /** The actions that a record names in its fields {@code action1}, {@code action1Owner}, {@code action1Due} and so on. */
        public static List<Action> of(Entry entry) {
            return IntStream.rangeClosed(1, MOST).mapToObj(i -> "action" + i).filter(field -> entry.text(field) != null)
                    .map(field -> new Action(entry.text(field), entry.text(field + "Owner"),
                            LocalDate.parse(entry.text(field + "Due")))).toList();
        }

        /** These actions as people read them, each on a line of its own, numbered. */
        public static String toText(List<Action> actions) {
            return toText(actions, 1);
        }

        /** As {@link #toText(List)}, numbered from another number than 1. */
        public static String toText(List<Action> actions, int first) {
            return IntStream.range(0, actions.size()).mapToObj(i -> "\nAction " + (i + first) + ": " + actions.get(i).what().strip()
                    + " (" + actions.get(i).owner().strip() + ", by " + ReadableDates.date(actions.get(i).dueOn()) + ")")
                    .collect(Collectors.joining());
        }
    }
}
