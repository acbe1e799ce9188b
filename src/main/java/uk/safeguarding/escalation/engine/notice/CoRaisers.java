package uk.safeguarding.escalation.engine.notice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.stage.TakingPart;
import uk.safeguarding.escalation.notification.Recipient;

/**
 * Others who raise a disagreement together with the raiser: they are told whatever the raiser is told (WOL-2.3, WOL-5.1). An
 * address without an account learns that stages open and end, and nothing of what is written in them.
 */
@Component
public class CoRaisers {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Set<String> WITHOUT_CONTENT = Set.of(TakingPart.RAISED, NoticeWriter.STAGE_CHANGE);

    private final RecordRegister records;
    private final Accounts accounts;

    CoRaisers(RecordRegister records, Accounts accounts) {
        this.records = records;
        this.accounts = accounts;
    }

    /**
     * The addresses of an answer, one on each line.
     *
     * @param written the answer, or {@code null}
     * @throws Refusal when a line is no e-mail address
     */
    public static List<String> addresses(String written) {
        if (written == null) {
            return List.of();
        }
        List<String> addresses = Arrays.stream(written.split("[\\s,;]+")).filter(a -> !a.isBlank()).distinct().toList();
        addresses.stream().filter(a -> !EMAIL.matcher(a).matches()).findFirst().ifPresent(a -> {
            throw new Refusal("Work e-mail addresses of the others: \"" + a + "\" is not an e-mail address. Write one on each "
                    + "line, such as name@example.org.");
        });
        return addresses;
    }

    /** The account with an address, if there is one. */
    public Optional<String> account(String email) {
        return accounts.userByEmail(email);
    }

    /** These recipients, and those who raised the dispute too where the raiser is among them. */
    Collection<Recipient> beside(Dispute dispute, String kind, Collection<Recipient> recipients) {
        if (!recipients.contains(Recipient.user(dispute.raisedBy()))) {
            return recipients;
        }
        List<Recipient> all = new ArrayList<>(recipients);
        records.ofKind(dispute.reference(), EntryKind.RAISE).forEach(raise -> addresses(raise.text("coRaisers")).forEach(email ->
                account(email).map(Recipient::user).or(() -> Optional.of(Recipient.email(email))
                        .filter(r -> WITHOUT_CONTENT.contains(kind))).ifPresent(all::add)));
        return all;
    }
}
