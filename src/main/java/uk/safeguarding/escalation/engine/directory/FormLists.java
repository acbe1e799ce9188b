package uk.safeguarding.escalation.engine.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import uk.safeguarding.escalation.decision.ImmediateRisk;
import uk.safeguarding.escalation.dispute.Party;
import uk.safeguarding.escalation.partnership.Partnership;
import uk.safeguarding.escalation.partnership.Redirect;
import uk.safeguarding.escalation.partnership.Subject;

/**
 * Fills the lists of a partnership's file into its forms when they are deployed: a field with {@code valuesKey}
 * {@code directory:agencies} offers that partnership's agencies; one that offers teams is left out where no agency has any. A
 * start form has no variables from which it could read them.
 * In a condition, {@code x in ("directory:excludingGrounds")} holds for the grounds beside which nothing is settled here (AMB-62).
 * Parts with the property {@code offeredWhere} are left out where the policy does not know them, see {@link Offers}.
 * Where a ladder is for children too, "the adult" in a text of a form reads "the child or adult" (WOL-1.1).
 * Where the policy has no panel, no label speaks of one.
 */
class FormLists {

    private static final String PREFIX = "directory:";
    private static final String EXCLUDING = "\"" + PREFIX + "excludingGrounds\"";
    private static final String OR_BY_A_PANEL = " or by a panel";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TEXTS = List.of("text", "label", "dateLabel", "description");

    private final Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    private final String excludingGrounds;
    private final Offers offers;
    private final boolean childrenToo;
    private final boolean panel;

    /**
     * @param stages the numbered stages of the partnership's ladder by name, from the lowest up
     */
    FormLists(Partnership partnership, SortedMap<Integer, String> stages) {
        Map<String, String> agencies = new LinkedHashMap<>();
        partnership.agencies().forEach(a -> agencies.put(a.id(), a.name()));
        Map<String, String> categories = new LinkedHashMap<>();
        partnership.categories().forEach(c -> categories.put(c.id(), c.label()));
        categories.put("other", "Something else");
        Map<String, String> examples = new LinkedHashMap<>();
        partnership.examples().forEach(e -> examples.put(e.id(), e.label()));
        examples.put("none", "None of these");
        Map<String, String> redirects = new LinkedHashMap<>();
        redirects.put("none", "None of these");
        partnership.redirects().forEach(r -> redirects.put(r.groundId(), r.label()));
        Map<String, String> groups = new LinkedHashMap<>();
        partnership.concernContacts().adultGroups().forEach(g -> groups.put(g.id(), g.label()));
        offers = new Offers(partnership);
        panel = partnership.rules().panel().isPresent();
        childrenToo = partnership.subjects().contains(Subject.CHILD);
        lists.put("startStages", startStages(partnership, stages));
        lists.put("riskStages", riskStages(partnership, stages));
        lists.put("adultGroups", groups);
        Map<String, String> teams = new LinkedHashMap<>();
        partnership.agencies().forEach(a -> a.teams().forEach(t -> teams.put(Party.idOf(a.id(), t.id()), a.name() + ", " + t.name())));
        lists.put("agencies", agencies);
        lists.put("teams", teams);
        lists.put("categories", categories);
        lists.put("examples", examples);
        lists.put("redirects", redirects);
        excludingGrounds = partnership.redirects().stream().filter(Redirect::excludes).map(r -> "\"" + r.groundId() + "\"")
                .reduce((one, other) -> one + ", " + other).orElse("\"\"");
    }

    /** Stages at which a dispute can begin: stage 1, and those that may be chosen under immediate risk (SGL-A.5a, SGL-A.5b). */
    private static Map<String, String> startStages(Partnership partnership, SortedMap<Integer, String> stages) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("1", stages.get(1));
        offered.putAll(choices(partnership, stages));
        return offered;
    }

    /** What can be chosen for a running dispute: none but the policy's own stage, or a higher one (GEN-10). */
    private static Map<String, String> riskStages(Partnership partnership, SortedMap<Integer, String> stages) {
        Map<String, String> offered = new LinkedHashMap<>();
        int entry = partnership.immediateRisk().entryStage();
        offered.put("stay", entry == 1 ? "It stays at the stage where it is"
                : "No choice: stage " + entry + ", or the stage where it is if that is higher");
        offered.putAll(choices(partnership, stages));
        return offered;
    }

    private static Map<String, String> choices(Partnership partnership, SortedMap<Integer, String> stages) {
        Map<String, String> choices = new LinkedHashMap<>();
        ImmediateRisk.choices(partnership.immediateRisk(), 0, stages.lastKey())
                .forEach(stage -> choices.put(String.valueOf(stage), stages.get(stage)));
        return choices;
    }

    /**
     * The form with its lists filled in.
     *
     * @throws IllegalArgumentException when the form asks for a list that does not exist, or is no form
     */
    String fill(String form) {
        try {
            JsonNode root = JSON.readTree(form);
            fill(root.path("components"));
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a form: " + e.getOriginalMessage(), e);
        }
    }

    private void fill(JsonNode components) {
        for (Iterator<JsonNode> all = components.elements(); all.hasNext();) {
            JsonNode component = all.next();
            if (!offers.include(component.path("properties").path(Offers.OFFERED_WHERE).asText(null))) {
                all.remove();
                continue;
            }
            String key = component.path("valuesKey").asText("");
            if (key.equals(PREFIX + "teams") && lists.get("teams").isEmpty()) {
                all.remove();
                continue;
            }
            if (key.startsWith(PREFIX)) {
                ObjectNode field = (ObjectNode) component;
                field.remove("valuesKey");
                field.set("values", values(key.substring(PREFIX.length())));
            }
            if (component.path("conditional").path("hide").asText("").contains(EXCLUDING)) {
                ObjectNode conditional = (ObjectNode) component.path("conditional");
                conditional.put("hide", conditional.path("hide").asText().replace(EXCLUDING, excludingGrounds));
            }
            if (childrenToo) {
                TEXTS.stream().filter(component::has).forEach(name -> speakOfChildrenToo((ObjectNode) component, name));
                component.path("values").forEach(value -> speakOfChildrenToo((ObjectNode) value, "label"));
            }
            if (!panel && component.has("label")) {
                ((ObjectNode) component).put("label", component.get("label").asText().replace(OR_BY_A_PANEL, ""));
            }
            fill(component.path("components"));
        }
    }

    private static void speakOfChildrenToo(ObjectNode component, String name) {
        component.put(name, component.get(name).asText().replaceAll("\\b([Tt]he) adult's\\b", "$1 child's or adult's")
                .replaceAll("\\b([Tt]he) adult\\b(?!'s)", "$1 child or adult"));
    }

    private ArrayNode values(String list) {
        Map<String, String> entries = lists.get(list);
        if (entries == null) {
            throw new IllegalArgumentException("There is no list " + PREFIX + list + "; there are "
                    + lists.keySet().stream().map(l -> PREFIX + l).toList());
        }
        List<Map<String, String>> values = new ArrayList<>();
        entries.forEach((value, label) -> {
            Map<String, String> option = new LinkedHashMap<>();
            option.put("label", label);
            option.put("value", value);
            values.add(option);
        });
        return JSON.valueToTree(values);
    }
}
