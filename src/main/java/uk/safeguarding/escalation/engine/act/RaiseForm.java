package uk.safeguarding.escalation.engine.act;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.AgreedTimeFrame;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.stage.ProtectiveDates;
import uk.safeguarding.escalation.partnership.OverallLimit;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Redirect;
import uk.safeguarding.escalation.partnership.Subject;

/** The answers of a raise form, by the field names that every partnership's raise form shares. */
class RaiseForm {

    private final Map<String, Object> answers;
    private final Partnership partnership;

    RaiseForm(Map<String, Object> answers, Partnership partnership) {
        this.answers = Map.copyOf(answers);
        this.partnership = partnership;
    }

    Map<String, Object> answers() {
        return answers;
    }

    /** What no single field shows: policy in general, an adult who is not named, a ground that needs an explanation. */
    void check() {
        if ("general".equals(text("about"))) {
            throw new Refusal("What this is about: this ladder is for one person's case. Take a policy or a practice in general to "
                    + "your agency's representative at " + partnership.name() + ".");
        }
        if (subject().filter(s -> !partnership.subjects().contains(s)).isPresent()) {
            throw new Refusal("The person at risk: the ladder of " + partnership.name() + " is not for a child's case. Use the "
                    + "procedures for safeguarding children, and tell children's services at once if the child is at risk.");
        }
    }

    /**
     * Whether the ladder applies: no other ground, or another ground beside a disagreement of its own (SOL-X.1), unless that
     * ground leaves nothing to be settled here (AMB-62).
     */
    boolean withinProcedure() {
        String ground = text("outsideGround");
        boolean excluded = partnership.redirect(ground).filter(Redirect::excludes).isPresent();
        return ground == null || ground.equals("none") || !excluded && "yes".equals(text("alsoDispute"));
    }

    /**
     * The form as it counts where the raiser challenges their own agency: the policy's ground for that holds, where it has one
     * (WOL-1.6a, TRA-4.1, AMB-11).
     *
     * @param agency the raiser's
     */
    RaiseForm by(String agency) {
        Optional<Redirect> inside = partnership.redirects().stream().filter(Redirect::sameAgency).findFirst();
        if (!withinProcedure() || inside.isEmpty() || !agency.equals(challengedAgency())) {
            return this;
        }
        Map<String, Object> counts = new LinkedHashMap<>(answers);
        counts.put("outsideGround", inside.get().groundId());
        return new RaiseForm(counts, partnership);
    }

    /**
     * Whether the person at risk is a child or an adult; empty where the form does not ask, because the ladder is for one of
     * them.
     */
    Optional<Subject> subject() {
        return Optional.ofNullable(text("subject")).map(s -> Subject.valueOf(s.toUpperCase(Locale.UK)));
    }

    /** E-mail addresses of the others who raise it too, as they were written (WOL-5.1). */
    String coRaisers() {
        return text("coRaisers");
    }

    /** The date by which the person's protection needs an answer, where one was set (WOL-1.4). */
    Optional<LocalDate> protectiveDate() {
        return date(ProtectiveDates.FIELD);
    }

    /** The route of the ladder that the raiser takes, or {@code null} where the policy has no special ones. */
    String route() {
        return text("route");
    }

    boolean immediateRisk() {
        return "yes".equals(text("immediateRisk"));
    }

    void refuseStartAboveStage1() {
        String start = text("startStage");
        if (start != null && !start.equals("1")) {
            throw new Refusal("Stage to start at: without immediate risk to the person, the people who disagree try first. Choose "
                    + "stage 1, or say above that there is immediate risk.");
        }
    }

    /** Shows before anything is entered that the limit has passed already, and what follows from it (GEN-28). */
    void requireLateConfirmation(Instant limit, int workingDays) {
        requireConfirmation((raised() ? "When you raised it orally, and in writing" : putOn().isPresent()
                ? "Date on which you put the concern to the other practitioner"
                : "Date on which the concern was first considered") + ": the limit of " + workingDays
                + (workingDays == 1 ? " working day" : " working days") + " passed on "
                + ReadableDates.dateAndTime(limit, Partnerships.ZONE) + ", so stage 2 opens at once.");
    }

    /** The same for the limit that runs from the outset (GEN-28, AMB-45). */
    void requireOverallConfirmation(Instant limit, OverallLimit rule) {
        requireConfirmation("Date on which the concern was first considered: overall limit passed. Its " + rule.workingDays()
                + " working days ended on " + ReadableDates.dateAndTime(limit, Partnerships.ZONE) + ", so stage "
                + rule.opensStage() + " opens at once" + (rule.agreedOtherwise() && !immediateRisk()
                ? ", unless the sides have agreed another time frame and you enter it." : "."));
    }

    private void requireConfirmation(String sentence) {
        if (!Boolean.TRUE.equals(answers.get("latePutConfirmed"))) {
            throw new Refusal(sentence + " If the date is right, tick the box under it and send the form again.");
        }
    }

    /** The time frame that the sides agreed before the dispute is entered, if they did (AMB-45). */
    Optional<AgreedTimeFrame> timeFrame(Set<String> parties) {
        return date("agreedUntil").map(until -> new AgreedTimeFrame(until, 1, null,
                Objects.requireNonNullElse(text("agreedReason"), ""), Objects.requireNonNullElse(text("interimSafety"), ""),
                parties));
    }

    /** What was declared about immediate risk, for a ladder with so many stages. */
    RiskDeclaration risk(int lastStage) {
        return new RiskDeclaration(answers, partnership, lastStage);
    }

    /** The day of the disagreement: that on which a decision was received, where one was sent (AMB-05). */
    Optional<LocalDate> identifiedOn() {
        return date("decisionReceivedOn").or(() -> date("identifiedOn"));
    }

    /**
     * When the concern was put to the other side: in a policy that asks for word of mouth and writing, on the later of the two
     * days (WOL-4.1c, AMB-05).
     */
    Optional<LocalDate> putOn() {
        return date("putOn").or(() -> raised() ? NoticeGiven.laterOf(text("oralOn"), text("writtenOn")) : Optional.empty());
    }

    /** Whether the concern has been raised with the other side by word of mouth and in writing, where the form asks for both. */
    boolean raised() {
        return "yes".equals(text("raisedAlready"));
    }

    String category() {
        return withinProcedure() ? text("category") : "outside: " + text("outsideGround");
    }

    String example() {
        return "none".equals(text("example")) ? null : text("example");
    }

    String adult() {
        return text("adult");
    }

    String raisingAgency() {
        return text("raisingAgency");
    }

    String challengedAgency() {
        return text("challengedAgency");
    }

    /** Agency and team, as the list of teams offers them, or {@code null}. */
    String challengedTeam() {
        return text("challengedTeam");
    }

    String challengedPerson() {
        return text("challengedPerson");
    }

    String challengedEmail() {
        return text("challengedEmail");
    }

    List<String> otherAgencies() {
        return answers.get("otherAgencies") instanceof Collection<?> list ? list.stream().map(Objects::toString).toList()
                : List.of();
    }

    private Optional<LocalDate> date(String field) {
        return Optional.ofNullable(text(field)).map(LocalDate::parse);
    }

    private String text(String field) {
        return Entry.textOf(answers.get(field));
    }
}
