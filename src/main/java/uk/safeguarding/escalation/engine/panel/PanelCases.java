package uk.safeguarding.escalation.engine.panel;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.panel.BoardMembership;
import uk.safeguarding.escalation.decision.panel.Composition;
import uk.safeguarding.escalation.decision.panel.FoundAgency;
import uk.safeguarding.escalation.decision.panel.PanelFacts;
import uk.safeguarding.escalation.decision.panel.PanelFinding;
import uk.safeguarding.escalation.decision.panel.PanelFormation;
import uk.safeguarding.escalation.decision.panel.PanelMember;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.SittingPanel;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.PanelRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.PanelRule;

/** What the rule on panels needs to know of a dispute, taken afresh from register and directory each time (GEN-19, GEN-20). */
@Component
class PanelCases {

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final PanelRegister panels;
    private final DisputeTexts texts;

    PanelCases(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, PanelRegister panels,
               DisputeTexts texts) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.panels = panels;
        this.texts = texts;
    }

    /** The partnership's rule, where its policy has panels. */
    Optional<PanelRule> ruleIfAny(Dispute dispute) {
        return partnerships.get(dispute.partnership()).rules().panel();
    }

    PanelRule rule(Dispute dispute) {
        return ruleIfAny(dispute).orElseThrow(() -> new IllegalStateException(
                "The partnership " + dispute.partnership() + " has a panel in its ladder and no 'panel' in its file"));
    }

    /** Who is concerned: parties, whose decision is disputed, whose staff are involved, who declared an interest (AMB-34). */
    PanelFacts facts(Dispute dispute) {
        List<Entry> entries = records.all(dispute.reference());
        return new PanelFacts(parties(dispute), answers(entries, EntryKind.RAISE, "challengedAgency"),
                answers(entries, null, "involvedAgencies"), answers(entries, EntryKind.CONFLICT_DECLARED, "agencies"),
                board(dispute));
    }

    /** Agencies on either side. */
    Set<String> parties(Dispute dispute) {
        return disputes.parties(dispute.reference()).stream().map(Party::agency).collect(Collectors.toSet());
    }

    private static Set<String> answers(List<Entry> entries, String kind, String field) {
        return entries.stream().filter(e -> kind == null || e.kind().equals(kind)).map(e -> e.answers().get(field))
                .flatMap(PanelCases::each).collect(Collectors.toSet());
    }

    private static Stream<String> each(Object answer) {
        return answer instanceof Collection<?> all ? all.stream().map(Objects::toString)
                : Stream.ofNullable(answer).map(Object::toString);
    }

    /** The Board as its file has it, and the further members that were found for this panel (AMB-35). */
    private BoardMembership board(Dispute dispute) {
        BoardMembership board = BoardMembership.of(partnerships.get(dispute.partnership()));
        Set<String> members = new HashSet<>(board.members());
        Map<String, String> names = new HashMap<>(board.names());
        found(dispute).stream().filter(e -> e.text("furtherAgencyName") != null).forEach(e -> {
            members.add(foundAgency(e));
            names.put(foundAgency(e), e.text("furtherAgencyName"));
        });
        return new BoardMembership(members, board.sectorBodies(), board.bodies(), names);
    }

    /** What was found when the pool had to be widened. */
    List<Entry> found(Dispute dispute) {
        return records.ofKind(dispute.reference(), EntryKind.PANEL_WIDENING);
    }

    /** The agency that was found: one of the directory, or one that the directory does not have. */
    static String foundAgency(Entry found) {
        return found.text("furtherAgencyName") == null ? found.text("furtherAgency")
                : FoundAgency.id(found.text("furtherAgencyName"));
    }

    /** Personal interests that users declared in this dispute, in their own words (GEN-19). */
    Map<String, String> interests(Dispute dispute) {
        Map<String, String> interests = new HashMap<>();
        records.ofKind(dispute.reference(), EntryKind.CONFLICT_DECLARED).stream()
                .filter(e -> each(e.answers().get("agencies")).findAny().isEmpty())
                .forEach(e -> interests.put(e.author(), Optional.ofNullable(e.text("interest")).orElse("declared.")));
        return interests;
    }

    /** The panel of a stage entry as it sits now. */
    Optional<SittingPanel> sitting(Dispute dispute, Long stageEntry) {
        return panels.sitting(dispute.reference(), stageEntry);
    }

    /** The members who sit, as the rule sees them. */
    List<PanelMember> members(Dispute dispute, SittingPanel panel) {
        Map<String, String> interests = interests(dispute);
        return panel.seats().stream().map(seat -> new PanelMember(seat.user(), texts.user(seat.user()),
                Optional.ofNullable(seat.employer()), Optional.ofNullable(seat.represents()), Optional.ofNullable(seat.office()),
                Optional.ofNullable(interests.get(seat.user())))).toList();
    }

    /** Whether these people may sit and decide as the dispute is now. */
    Composition check(Dispute dispute, List<PanelMember> members) {
        return PanelFormation.check(rule(dispute), facts(dispute), members);
    }

    /** What stands against one person as the dispute is now. */
    List<PanelFinding> against(Dispute dispute, PanelMember member) {
        return PanelFormation.against(rule(dispute), facts(dispute), member);
    }

    /** Users who sit and have not declared yet, since they were appointed, whether they have an interest. */
    List<String> undeclared(Dispute dispute, SittingPanel panel) {
        List<Entry> declarations = records.ofKind(dispute.reference(), EntryKind.PANEL_DECLARATION);
        return panel.seats().stream().filter(seat -> declarations.stream().noneMatch(e -> e.author().equals(seat.user())
                && !e.writtenAt().isBefore(seat.appointedAt()))).map(SittingPanel.Seat::user).toList();
    }
}
