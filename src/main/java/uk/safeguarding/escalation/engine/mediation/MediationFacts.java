package uk.safeguarding.escalation.engine.mediation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.decision.Countersignature;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Proposal;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.JsonValues;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.stage.ReturnRule;
import uk.safeguarding.escalation.partnership.Agency;
import uk.safeguarding.escalation.partnership.BoardPost;
import uk.safeguarding.escalation.partnership.BoardRole;

/** Facts about a mediation that its forms show. */
@Component
class MediationFacts implements FactSource {

    private static final String NOBODY = "There is nobody to choose from: everybody on the list has a conflict of interest or has "
            + "stepped back. Ask an administrator to give somebody free of both a post at the Board, or a Director's post at a "
            + "member agency that is no party (in Admin, under Groups). Then open this task again: the list is made anew.";

    private static final String NOT_YET = "has not answered yet";
    private static final String NO_CHAIR = "There is nobody to choose from: everybody who could act for the Independent Chair has a "
            + "conflict of interest or has stepped back. Ask an administrator to give the Vice Chair's post, or that of a chair of "
            + "another partnership, a holder who is free (in Admin, under Groups). Then open this task again: the list is made anew.";

    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final MediatorConflicts conflicts;
    private final DisputeTexts texts;
    private final MediatorNames names;
    private final StageRegister stages;
    private final ReturnRule returns;

    MediationFacts(DisputeRegister disputes, RecordRegister records, MediatorConflicts conflicts, DisputeTexts texts,
                   MediatorNames names, StageRegister stages, ReturnRule returns) {
        this.disputes = disputes;
        this.records = records;
        this.conflicts = conflicts;
        this.texts = texts;
        this.names = names;
        this.stages = stages;
        this.returns = returns;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put("mediatorWhy", s -> names.readable(s.partnership(), disputes.get(s.reference()),
                (String) s.variable().apply(MediatorConflicts.MEDIATOR_WHY)));
        facts.put("nextMediator", s -> mediator(s).map(g -> MediatorNames.post(s.partnership(), g))
                .orElse("Nobody on the list is free of conflict: please choose another mediator below."));
        facts.put("mustFindAnother", s -> mediator(s).isEmpty());
        facts.put("mediatorOptions", s -> JsonValues.options(options(s)));
        facts.put("nobodyToChoose", s -> mediator(s).isPresent() ? null : s.partnership().boardPost(BoardRole.MEDIATOR_FIRST).isPresent()
                ? options(s).isEmpty() ? NOBODY : null : named(s, MediatorConflicts.standIns(s.partnership())).isEmpty() ? NO_CHAIR : null);
        facts.put("mediationAnswers", s -> answers(s));
        facts.put("actingMediatorOptions", s -> JsonValues.options(named(s, MediatorConflicts.standIns(s.partnership()))));
        facts.put("chairSteps", s -> JsonValues.options(chairSteps(s)));
        facts.put("dissent", this::dissent);
        facts.put("mediationWording", s -> MediationRound.of(records, s.reference(), s.stageEntry()).proposed()
                .map(e -> e.text("mediationText") + Proposal.Action.toText(Proposal.Action.of(e)) + "\nOutstanding: "
                        + e.text("plan")).orElse(null));
        facts.put("countersignNeeded", s -> !countersigned(s).isEmpty());
        facts.put("findingToSign", s -> countersigned(s).isEmpty() ? null : findingToSign(s));
        return facts;
    }

    private static Optional<String> mediator(Situation s) {
        return Optional.ofNullable((String) s.variable().apply(MediatorConflicts.MEDIATOR_GROUP));
    }

    /**
     * Posts that could mediate when nobody on the policy's list is free: the board's and the top rungs of agencies not
     * concerned.
     */
    private List<Map<String, String>> options(Situation s) {
        List<String> groups = new ArrayList<>();
        s.partnership().boardPosts().stream().filter(p -> p.role() != BoardRole.OFFICE).map(s.partnership()::groupId)
                .forEach(groups::add);
        s.partnership().rungs().stream().filter(r -> r.top()).forEach(rung -> s.partnership().agencies().stream()
                .filter(Agency::member).flatMap(a -> s.partnership().postsAt(a.id(), rung.id()).stream())
                .forEach(p -> groups.add(p.groupId())));
        return named(s, groups);
    }

    /** Those of these posts that have a holder without a conflict of interest who has not stepped back. */
    private List<Map<String, String>> named(Situation s, List<String> groups) {
        Dispute dispute = disputes.get(s.reference());
        Set<String> steppedBack = conflicts.steppedBack(dispute);
        return groups.stream().filter(g -> !steppedBack.contains(g))
                .filter(g -> !conflicts.finding(dispute, s.partnership(), g).usersStillFree().isEmpty())
                .map(g -> Map.of("label", MediatorNames.post(s.partnership(), g), "value", g)).toList();
    }

    /**
     * What the Chair can do: to give a view every party has to have been asked first, and to return the dispute needs a stage that
     * was left out (TRA-2.5c, AMB-14, GEN-22).
     */
    private List<Map<String, String>> chairSteps(Situation s) {
        List<Map<String, String>> steps = new ArrayList<>();
        steps.add(Map.of("label", "I put a wording to all parties for agreement", "value", "propose"));
        if (round(s).answered(disputes.parties(s.reference()))) {
            steps.add(Map.of("label", "There is no agreement: I give my view, which is not binding", "value", "opinion"));
        }
        returns.target(stages.entry(s.stageEntry())).ifPresent(target -> steps.add(Map.of("label", "I return it to stage " + target
                + ", which was left out", "value", "return")));
        steps.add(Map.of("label", "I have an interest to declare, and do not act", "value", "conflict"));
        return steps;
    }

    /** The parties that do not agree with the newest wording, each with its own reasons. */
    private String dissent(Situation s) {
        MediationRound round = round(s);
        return disputes.parties(s.reference()).stream().filter(p -> MediationRound.of(p.id(), round.concurs())
                .filter(e -> "yes".equals(e.text("concurs"))).isEmpty()).map(p -> texts.party(s.partnership(), p) + ": "
                        + MediationRound.of(p.id(), round.concurs()).map(e -> e.text("answerReason")).orElse("has not answered"))
                .collect(Collectors.joining("\n"));
    }

    private MediationRound round(Situation s) {
        return MediationRound.of(records, s.reference(), s.stageEntry());
    }

    /** What each party has answered; where the matter was referred there is no offer to accept, only a wording to concur with. */
    private String answers(Situation s) {
        MediationRound round = MediationRound.of(records, s.reference(), s.stageEntry());
        boolean referred = Boolean.TRUE.equals(s.variable().apply("referred"));
        if (referred && round.proposed().isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (Party party : disputes.parties(s.reference())) {
            text.append(texts.party(s.partnership(), party)).append(": ");
            Optional<String> accepts = answer(party, round.accepts(), "accepts", "accepts mediation", "does not accept mediation");
            Optional<String> concurs = answer(party, round.concurs(), "concurs", "concurs with the wording",
                    "does not concur with the wording");
            text.append(Stream.of(referred ? concurs.or(() -> Optional.of(NOT_YET)) : accepts.or(() -> Optional.of(NOT_YET)),
                    referred ? Optional.<String>empty() : concurs).flatMap(Optional::stream).collect(Collectors.joining("; ")))
                    .append("\n");
        }
        return text.toString().strip();
    }

    private static Optional<String> answer(Party party, List<Entry> answers, String field, String yes, String no) {
        return MediationRound.of(party.id(), answers).map(e -> ("yes".equals(e.text(field)) ? yes : no)
                + Optional.ofNullable(e.text("answerReason")).map(r -> " (" + r + ")").orElse(""));
    }

    /**
     * The reasons of the conflicts that the Independent Chair signs too, because the office's employer is a party; empty where
     * there is nothing to sign (AMB-54).
     */
    private List<String> countersigned(Situation s) {
        Optional<BoardPost> chair = mediator(s).flatMap(s.partnership()::boardPostOf)
                .filter(p -> p.role() == BoardRole.INDEPENDENT_CHAIR);
        List<String> found = chair.flatMap(c -> s.partnership().boardPost(BoardRole.MEDIATOR_FIRST))
                .map(first -> reasons(s, s.partnership().groupId(first))).orElse(List.of());
        Set<String> employers = s.partnership().officeEmployer().map(Set::of)
                .orElse(Set.of());
        return Countersignature.isNeeded(!found.isEmpty(), employers, disputes.parties(s.reference()).stream().map(Party::agency)
                .collect(Collectors.toSet())) ? found : List.of();
    }

    /** The reasons of the newest finding on a post, as the record has them. */
    private List<String> reasons(Situation s, String group) {
        return records.ofKind(s.reference(), EntryKind.CONFLICT_FINDING).stream().filter(e -> group.equals(e.text("group")))
                .reduce((earlier, later) -> later).map(e -> ((List<?>) e.answers().get("reasons")).stream().map(Object::toString)
                        .toList()).orElse(List.of());
    }

    private String findingToSign(Situation s) {
        StringBuilder text = new StringBuilder("The finding: ").append(s.partnership().boardPost(BoardRole.MEDIATOR_FIRST)
                .map(BoardPost::name).orElseThrow()).append(" is not used. ").append(String.join(" ", countersigned(s)));
        records.latest(s.reference(), EntryKind.PASS_TO_MEDIATOR).ifPresent(e -> {
            text.append("\nThe ").append(s.partnership().boardPost(BoardRole.OFFICE).orElseThrow().name()).append(" (").append(texts.user(e.author())).append(", ").append(texts.moment(e.writtenAt()))
                    .append("): ").append("yes".equals(e.text("conflictConfirmed")) ? "confirms the facts"
                            : "does not confirm the facts");
            Optional.ofNullable(e.text("passNote")).ifPresent(note -> text.append("\nNote: ").append(note));
        });
        return names.readable(s.partnership(), disputes.get(s.reference()), text.toString());
    }
}
