package uk.safeguarding.escalation.engine.stage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.dispute.register.StageRegister;
import uk.safeguarding.escalation.engine.directory.Absences;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.partnership.Matter;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostRef;
import uk.safeguarding.escalation.partnership.Rung;
import uk.safeguarding.escalation.partnership.StageHandlers;
import uk.safeguarding.escalation.partnership.Subject;

/** Who acts for a party at a rung: the posts of its agency, or the people whom an answered query named (GEN-18). */
@Component
public class HandlerDirectory {

    /** Field of a referral: the group of the post to which the matter goes. */
    static final String CHOSEN = "referredTo";

    private final Partnerships partnerships;
    private final DisputeRegister disputes;
    private final RecordRegister records;
    private final Accounts accounts;
    private final StageRegister stages;
    private final Sides sides;
    private final Absences absences;

    /**
     * @param partnerships the partnerships' directories
     * @param disputes     the register's disputes
     * @param records      the register's records
     * @param accounts     who holds which post
     * @param stages       the register's stages
     * @param sides        who belongs to which party
     * @param absences     who is there today
     */
    public HandlerDirectory(Partnerships partnerships, DisputeRegister disputes, RecordRegister records, Accounts accounts,
                            StageRegister stages, Sides sides, Absences absences) {
        this.partnerships = partnerships;
        this.disputes = disputes;
        this.records = records;
        this.accounts = accounts;
        this.stages = stages;
        this.sides = sides;
        this.absences = absences;
    }

    /**
     * People who are asked to act.
     *
     * @param groups the groups of posts
     * @param users  users by name
     */
    public record Who(List<String> groups, List<String> users) {

        /** Nobody. */
        public static final Who NOBODY = new Who(List.of(), List.of());

        public Who {
            groups = List.copyOf(groups);
            users = List.copyOf(users);
        }

        /** Whether there is nobody. */
        public boolean nobody() {
            return groups.isEmpty() && users.isEmpty();
        }
    }

    /**
     * As {@link #all}, or the one of these posts that a practitioner of the party chose in this stage entry, while it can act
     * (WOL-4.2a).
     */
    public Who at(String reference, String partyId, String stageRung, Long stageEntry) {
        Who all = all(reference, partyId, stageRung, stageEntry);
        return chosen(reference, partyId, stageEntry).filter(all.groups()::contains)
                .map(group -> new Who(List.of(group), all.users())).orElse(all);
    }

    private Optional<String> chosen(String reference, String partyId, Long stageEntry) {
        return stageEntry == null ? Optional.empty() : records.all(reference).stream().filter(e -> stageEntry.equals(e.stageEntry())
                && partyId.equals(e.partyId())).map(e -> e.text(CHOSEN)).filter(Objects::nonNull).reduce((first, last) -> last);
    }

    /**
     * Who acts for a party at a rung. Posts that nobody holds, or whose holders are all away today, do not count, and their
     * deputies stand in: a task for them would wait unseen (GEN-18, HAR-4.3a). At stage 1 the named practitioner acts, where
     * the role matrix names a leading post together with it (AMB-43).
     *
     * @param stageEntry the stage entry, for which a query may have been answered; or {@code null}
     */
    Who all(String reference, String partyId, String stageRung, Long stageEntry) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        Party party = disputes.party(reference, partyId);
        String rung = partnership.rung(stageRung).actingFor(party.raising());
        List<String> answered = answered(reference, partyId, stageEntry);
        if (!answered.isEmpty()) {
            return withSupporters(new Who(List.of(), answered), reference, party, partnership, rung);
        }
        StageHandlers posts = partnership.handlers(party.agency(), rung, matter(reference, party), absences.posts(partnership.id()));
        boolean byName = isPractitioner(partnership, rung) && practitionerActs(partnership, party);
        List<PostRef> asked = asked(posts, byName, partnership.inMatrix(party.agency(), rung), ofAnotherStage(stageEntry, partnership, rung));
        Who who = new Who(notNeededByAnother(reference, party, partnership, partnership.rung(stageRung), asked),
                byName ? List.of(party.practitionerUser()) : List.of());
        return who.nobody() ? who : withSupporters(who, reference, party, partnership, rung);
    }

    /**
     * The posts that are asked besides a practitioner by name: in a matrix those that lead there (AMB-43). Where the rung is asked
     * again in a stage that is not its own, those who carry the matter are meant alone (SGL-2.a).
     */
    private static List<PostRef> asked(StageHandlers posts, boolean byName, boolean inMatrix, boolean again) {
        if (again && inMatrix) {
            return byName ? List.of() : posts.carrying().isEmpty() ? posts.all() : posts.carrying();
        }
        return !byName ? posts.all() : inMatrix ? posts.leading() : List.of();
    }

    private boolean ofAnotherStage(Long stageEntry, Partnership partnership, String rung) {
        return stageEntry != null && stages.entry(stageEntry).stage() > partnership.rung(rung).stage();
    }

    /** The practitioner is asked by name while they hold a post for the party and are there. */
    private boolean practitionerActs(Partnership partnership, Party party) {
        String user = party.practitionerUser();
        return user != null && sides.belongsTo(party, partnership, user) && !absences.today(partnership.id()).contains(user);
    }

    /**
     * A post that serves several parties at a rung (an agency-wide one for two teams, a sector's representative for two
     * agencies) serves each of them by another person: a party that joined later is left without it where it has not enough
     * holders, and its counterpart is asked for (AMB-28, AMB-65).
     */
    private List<String> notNeededByAnother(String reference, Party party, Partnership partnership, Rung rung,
                                            List<PostRef> posts) {
        List<Set<String>> earlier = disputes.parties(reference).stream().takeWhile(p -> !p.id().equals(party.id()))
                .map(p -> partnership.postsAt(p.agency(), rung.actingFor(p.raising()), matter(reference, p)).stream()
                        .map(PostRef::groupId).collect(Collectors.toSet())).toList();
        return posts.stream().map(PostRef::groupId).filter(group -> absences.holdersThere(partnership.id(), group).size()
                > earlier.stream().filter(groups -> groups.contains(group)).count()).toList();
    }

    private Who withSupporters(Who who, String reference, Party party, Partnership partnership, String rung) {
        Set<String> users = new LinkedHashSet<>(who.users());
        users.addAll(supporters(reference, party.id(), partnership, rung));
        return new Who(who.groups(), List.copyOf(users));
    }

    /** Whether every challenged party has somebody who is there and acts at a rung (HAR-T.5, AMB-32). */
    public boolean challengedSideActs(String reference, String rung) {
        return disputes.parties(reference).stream().filter(p -> !p.raising())
                .noneMatch(p -> at(reference, p.id(), rung, null).nobody());
    }

    /** What the dispute is about for a party: its team, and whether a child or an adult is at risk (WOL-A2.2). */
    public Matter matter(String reference, Party party) {
        return new Matter(party.team(), records.ofKind(reference, EntryKind.RAISE).stream().findFirst()
                .map(e -> e.text("subject")).map(s -> Subject.valueOf(s.toUpperCase(Locale.UK))).orElse(null));
    }

    private static boolean isPractitioner(Partnership partnership, String rung) {
        return partnership.rung(rung).stage() == 1;
    }

    private List<String> answered(String reference, String partyId, Long stageEntry) {
        return records.ofKind(reference, EntryKind.COUNTERPART).stream()
                .filter(e -> partyId.equals(e.partyId()) && Objects.equals(stageEntry, e.stageEntry()))
                .reduce((earlier, later) -> later).map(e -> accounts.userByEmail(e.text("counterpartEmail")).stream().toList())
                .orElse(List.of());
    }

    private List<String> supporters(String reference, String partyId, Partnership partnership, String rung) {
        return isPractitioner(partnership, rung) ? records.ofKind(reference, EntryKind.SUPPORTER).stream()
                .filter(e -> partyId.equals(e.partyId())).map(e -> accounts.userByEmail(e.text("supporterEmail")))
                .flatMap(Optional::stream).toList() : List.of();
    }

    private List<String> held(List<PostRef> posts) {
        return posts.stream().map(PostRef::groupId).filter(accounts::isHeld).toList();
    }

    /** Posts of a party's safeguarding leads that somebody holds. */
    public List<String> safeguardingLeads(String reference, String partyId) {
        Party party = disputes.party(reference, partyId);
        return held(partnerships.get(disputes.get(reference).partnership()).safeguardingLeads(party.agency(), party.team()));
    }

    /** The partnership of a dispute. */
    public Partnership partnership(String reference) {
        return partnerships.get(disputes.get(reference).partnership());
    }

    /** The group of the board office of a dispute's partnership. */
    public String office(String reference) {
        return office(partnerships.get(disputes.get(reference).partnership()));
    }

    private static String office(Partnership partnership) {
        return partnership.officeGroup();
    }

    /** The practitioners of a party: stage 1 of the ladder. */
    public Who practitioners(String reference, String partyId) {
        Partnership partnership = partnerships.get(disputes.get(reference).partnership());
        return at(reference, partyId, partnership.rungsOfStage(1).get(0).id(), null);
    }
}
