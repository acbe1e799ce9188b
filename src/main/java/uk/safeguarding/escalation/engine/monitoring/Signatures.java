package uk.safeguarding.escalation.engine.monitoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.dispute.Signature;
import uk.safeguarding.escalation.dispute.register.DisputeRegister;
import uk.safeguarding.escalation.engine.directory.Accounts;
import uk.safeguarding.escalation.engine.directory.ActingUser;
import uk.safeguarding.escalation.engine.directory.Partnerships;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.engine.stage.ReachablePeople;
import uk.safeguarding.escalation.partnership.PostRef;

/** Who signs a form: the signed-in user with their post, their agency and today's date, computed and never typed (SGL-X3.1). */
@Component
class Signatures implements FactSource {

    private static final String NAME = "signedName";
    private static final String DESIGNATION = "signedDesignation";
    private static final String AGENCY = "signedAgency";
    private static final String ON = "signedOn";

    private final DisputeRegister disputes;
    private final ReachablePeople people;
    private final Accounts accounts;
    private final DisputeTexts texts;
    private final Clock clock;

    Signatures(DisputeRegister disputes, ReachablePeople people, Accounts accounts, DisputeTexts texts, Clock clock) {
        this.disputes = disputes;
        this.people = people;
        this.accounts = accounts;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        Map<String, Function<Situation, Object>> facts = new LinkedHashMap<>();
        facts.put(NAME, s -> acting(s).map(Signature::name).orElse(null));
        facts.put(DESIGNATION, s -> acting(s).map(Signature::designation).orElse(null));
        facts.put(AGENCY, s -> acting(s).map(Signature::agency).orElse(null));
        facts.put(ON, s -> acting(s).map(Signature::on).orElse(null));
        return facts;
    }

    /** The signature that a record holds, if it was signed. */
    static Optional<Signature> of(Entry entry) {
        return Optional.ofNullable(entry.text(NAME)).map(name -> new Signature(entry.author(), name, entry.text(DESIGNATION),
                entry.text(AGENCY), entry.text(ON)));
    }

    /** Whoever acts now, for the task's party; empty where the task is for no party, or a timer acts. */
    private Optional<Signature> acting(Situation s) {
        String user = ActingUser.id();
        if (s.partyId() == null || user.equals(ActingUser.SYSTEM)) {
            return Optional.empty();
        }
        Party party = disputes.party(s.reference(), s.partyId());
        return Optional.of(new Signature(user, texts.user(user), post(s, party, user), texts.party(s.partnership(), party),
                ReadableDates.date(clock.instant().atZone(Partnerships.ZONE).toLocalDate())));
    }

    /** The post for which they sign: one that was asked in the stage, else one at the party's agency, else any. */
    private String post(Situation s, Party party, String user) {
        List<String> asked = s.stageEntry() == null ? List.of()
                : people.inStage(s.reference(), s.stageEntry(), party.id()).groups();
        List<PostRef> posts = new ArrayList<>();
        accounts.groupsOf(user).forEach(g -> s.partnership().post(g).ifPresent(posts::add));
        return posts.stream().min(Comparator.comparing((PostRef p) -> !asked.contains(p.groupId()))
                        .thenComparing(p -> !p.agency().id().equals(party.agency())))
                .map(p -> p.agency().id().equals(party.agency()) ? p.post().name() : p.readableName()).orElse(null);
    }
}
