package uk.safeguarding.escalation.engine.panel;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory;
import uk.safeguarding.escalation.engine.stage.HandlerDirectory.Who;

/**
 * For whom a panel waits: members who are away, and those whose declaration is overdue. No panel waits for them unseen: whoever
 * forms it is told each working morning, and can replace them (GEN-18, GEN-19).
 */
@Component
class PanelSilence {

    /** Name of the act that replaces a member, as Tasklist shows it. */
    static final String ACT = "Make up a resolution panel";

    private final PanelRuns runs;
    private final Panel panel;
    private final PanelNotices notices;
    private final Absences absences;
    private final Accounts accounts;
    private final HandlerDirectory directory;
    private final DisputeTexts texts;
    private final Clock clock;

    PanelSilence(PanelRuns runs, Panel panel, PanelNotices notices, Absences absences, Accounts accounts,
                 HandlerDirectory directory, DisputeTexts texts, Clock clock) {
        this.runs = runs;
        this.panel = panel;
        this.notices = notices;
        this.absences = absences;
        this.accounts = accounts;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** Tells whoever can replace them for whom the panel waits, if for anybody. */
    void tell(Dispute dispute, SittingPanel sitting) {
        Map<String, String> waitsFor = waitsFor(dispute, sitting);
        if (!waitsFor.isEmpty()) {
            notices.silent(dispute, whoReplaces(dispute, sitting), String.join("\n", waitsFor.values()));
        }
    }

    /**
     * Who can replace a member: who forms the panel; the board office too while all of them are away, or are themselves those
     * for whom the panel waits.
     */
    Who whoReplaces(Dispute dispute, SittingPanel sitting) {
        Who form = panel.who(dispute, "formedBy");
        Set<String> people = new HashSet<>(form.users());
        form.groups().forEach(group -> people.addAll(accounts.members(group)));
        people.removeAll(absences.today(dispute.partnership()));
        people.removeAll(waitsFor(dispute, sitting).keySet());
        if (!people.isEmpty()) {
            return form;
        }
        List<String> groups = new ArrayList<>(form.groups());
        groups.add(directory.office(dispute.reference()));
        return new Who(groups.stream().distinct().toList(), form.users());
    }

    private Map<String, String> waitsFor(Dispute dispute, SittingPanel sitting) {
        Set<String> away = absences.today(dispute.partnership());
        Set<String> overdue = runs.overdueDeclarations(dispute, clock.instant());
        Map<String, String> waitsFor = new LinkedHashMap<>();
        for (SittingPanel.Seat seat : sitting.seats()) {
            String who = texts.user(seat.user()) + (seat.user().equals(sitting.chair()) ? " (Panel Chair)" : "");
            if (away.contains(seat.user())) {
                waitsFor.put(seat.user(), who + " is away.");
            } else if (overdue.contains(seat.user())) {
                waitsFor.put(seat.user(), who + " has not declared whether they have an interest, and the declaration is overdue.");
            }
        }
        return waitsFor;
    }
}
