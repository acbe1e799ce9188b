package uk.safeguarding.escalation.engine.mediation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Dispute;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.PostGroup;

/** The register's reasons speak of posts, agencies and people by id; people read their names. */
@Component
class MediatorNames {

    private final MediatorConflicts conflicts;
    private final DisputeTexts texts;

    MediatorNames(MediatorConflicts conflicts, DisputeTexts texts) {
        this.conflicts = conflicts;
        this.texts = texts;
    }

    /** The name of a post, by its group. */
    static String post(Partnership partnership, String group) {
        return partnership.allGroups().stream().filter(g -> g.id().equals(group)).map(PostGroup::name).findFirst().orElse(group);
    }

    /** A text of the register with names for the ids of those who can mediate in a dispute. */
    String readable(Partnership partnership, Dispute dispute, String text) {
        if (text == null) {
            return null;
        }
        Map<String, String> names = new TreeMap<>(Comparator.comparingInt(String::length).reversed()
                .thenComparing(Comparator.naturalOrder()));
        partnership.allGroups().forEach(post -> names.put(post.id(), post.name()));
        conflicts.inOrder(dispute).forEach(finding -> finding.candidate().holderUserIds()
                .forEach(user -> names.put(user, texts.user(user))));
        Map<String, String> agencies = new LinkedHashMap<>();
        partnership.agencies().forEach(agency -> agencies.put("(" + agency.id() + ")", "(" + agency.name() + ")"));
        String readable = text;
        for (Map<String, String> known : List.of(names, agencies)) {
            for (Map.Entry<String, String> name : known.entrySet()) {
                readable = Pattern.compile("(?<![\\w.-])" + Pattern.quote(name.getKey()) + "(?![\\w-])").matcher(readable)
                        .replaceAll(Matcher.quoteReplacement(name.getValue()));
            }
        }
        return readable;
    }
}
