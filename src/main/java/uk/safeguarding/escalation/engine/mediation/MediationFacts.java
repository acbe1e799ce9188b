package uk.safeguarding.escalation.engine.mediation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Countersignature;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.BoardRole;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostGroup;

/** Facts about a mediation that its forms show. */
@Component
class MediationFacts implements FactSource {

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final MediatorConflicts conflicts;
    private final DisputeTexts texts;

    MediationFacts(DisputeRegister disputes, RecordRegister records, MediatorConflicts conflicts, DisputeTexts texts) {
        this.disputes = disputes;
        this.records = records;
        this.conflicts = conflicts;
        this.texts = texts;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("mediatorWhy", s -> readable(s.partnership(), (String) s.variable().apply("mediatorWhy")));
        facts.put("nextMediator", s -> mediator(s).map(g -> name(s.partnership(), g))
                .orElse("Nobody on the list is free of conflict: please choose another mediator below."));
        facts.put("mustFindAnother", s -> mediator(s).isEmpty());
        facts.put("mediatorOptions", s -> JsonValues.options(options(s)));
        facts.put("mediationAnswers", s -> answers(s));
        facts.put("mediationWording", s -> records.latest(s.reference(), Mediation.RECORD)
                .map(e -> e.text("mediationText")).orElse(null));
        facts.put("countersignNeeded", this::countersignNeeded);
        return facts;
    }

    private static Optional<String> mediator(Situation s) {
        return Optional.ofNullable((String) s.variable().apply(MediatorConflicts.MEDIATOR_GROUP));
    }

    private static String name(Partnership partnership, String group) {
        return partnership.allGroups().stream().filter(g -> g.id().equals(group)).map(PostGroup::name).findFirst().orElse(group);
    }

    /** Reasons speak of posts and agencies by id; people read their names. */
    private static String readable(Partnership partnership, String text) {
        if (text == null) {
            return null;
        }
        String readable = text;
        for (PostGroup post : partnership.allGroups()) {
            readable = readable.replace(post.id(), post.name());
        }
        for (Agency agency : partnership.agencies()) {
            readable = readable.replaceAll("\\b" + agency.id() + "\\b(?=[.,;) ]|$)", agency.name().replace("$", "\\$"));
        }
        return readable;
    }

    /** Posts that could mediate when nobody on the policy's list is free: the board's and the top rungs of agencies not concerned. */
    private List<Map<String, String>> options(Situation s) {
        Dispute dispute = disputes.get(s.reference());
        List<String> groups = new ArrayList<>();
        s.partnership().boardPosts().stream().filter(p -> p.role() != BoardRole.OFFICE).map(s.partnership()::groupId)
                .forEach(groups::add);
        s.partnership().rungs().stream().filter(r -> r.top()).forEach(rung -> s.partnership().agencies().stream()
                .filter(Agency::member).flatMap(a -> s.partnership().postsAt(a.id(), rung.id()).stream())
                .forEach(p -> groups.add(p.groupId())));
        Set<String> steppedBack = conflicts.steppedBack(dispute);
        return groups.stream().filter(g -> !steppedBack.contains(g))
                .filter(g -> !conflicts.finding(dispute, s.partnership(), g).conflicted())
                .map(g -> Map.of("label", name(s.partnership(), g), "value", g)).toList();
    }

    private String answers(Situation s) {
        StringBuilder text = new StringBuilder();
        for (Party party : disputes.parties(s.reference())) {
            text.append(texts.party(s.partnership(), party)).append(": ")
                    .append(answer(s, party, Mediation.ANSWER, "accepts", "accepts mediation", "does not accept mediation")
                            .orElse("has not answered yet"))
                    .append(answer(s, party, Mediation.CONCUR, "concurs", "; concurs with the wording",
                            "; does not concur with the wording").orElse("")).append("\n");
        }
        return text.toString().strip();
    }

    private Optional<String> answer(Situation s, Party party, String kind, String field, String yes, String no) {
        return records.ofKind(s.reference(), kind).stream().filter(e -> party.id().equals(e.partyId()))
                .reduce((earlier, later) -> later).map((Entry e) -> ("yes".equals(e.text(field)) ? yes : no)
                        + Optional.ofNullable(e.text("answerReason")).map(r -> " (" + r + ")").orElse(""));
    }

    /** AMB-54: the office's employer is a party, so the Independent Chair signs its finding too. */
    private boolean countersignNeeded(Situation s) {
        Optional<BoardPost> office = s.partnership().boardPost(BoardRole.OFFICE);
        boolean independentChair = mediator(s).flatMap(s.partnership()::boardPostOf)
                .filter(p -> p.role() == BoardRole.INDEPENDENT_CHAIR).isPresent();
        Set<String> employers = office.map(BoardPost::employerAgencyId).map(Set::of).orElse(Set.of());
        return independentChair && Countersignature.isNeeded(Countersignature.Act.CONFIRM_CONFLICT, employers,
                disputes.parties(s.reference()).stream().map(Party::agency).collect(Collectors.toSet()));
    }
}
