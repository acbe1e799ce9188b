package uk.safeguarding.escalation.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads who holds a post from which date on. */
final class HolderReader {

    private static final Pattern USER_ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");

    private HolderReader() {
    }

    static List<Holder> read(Section post) {
        List<Holder> holders = new ArrayList<>();
        for (Section section : post.sections("holders", "a holder", false)) {
            Holder holder = new Holder(section.checked("user", section.text("user"), USER_ID,
                    "is not an account: use up to 64 letters, digits, dots, dashes, underscores or @"),
                    section.text("name"), section.date("from"),
                    section.sectionIfGiven("contact").map(ContactReader::contact).orElse(null));
            section.refuseOtherKeys();
            checkOrder(section, holders, holder.from());
            holders.add(holder);
        }
        return holders;
    }

    private static void checkOrder(Section section, List<Holder> earlier, LocalDate from) {
        if (earlier.isEmpty() || from == null) {
            return;
        }
        LocalDate before = earlier.get(earlier.size() - 1).from();
        if (before != null && !from.isAfter(before)) {
            section.mistakeAt("from", "This holder starts on " + from + ", not after the one before, who starts on "
                    + before + ". Write the holders of a post in the order of their dates.");
        }
    }
}
