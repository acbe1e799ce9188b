package uk.safeguarding.escalation.partnership;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One block of {@code key: value} lines. Every question asked of it either answers with a usable value or notes a
 * mistake and answers with a harmless one, so that reading goes on to the next mistake. What was never asked for is an
 * unknown key.
 */
final class Section {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.UK).withResolverStyle(ResolverStyle.STRICT);

    private final String kind;
    private final Node node;
    private final Mistakes mistakes;
    private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /** @param node null for a block that is missing and has been reported already: it then answers in silence */
    Section(String kind, Node node, Mistakes mistakes) {
        this.kind = kind;
        this.node = node instanceof MappingNode ? node : null;
        this.mistakes = mistakes;
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::addEntry);
        } else if (node != null) {
            mistakes.add(node, "Here " + kind + " must be a block of 'key: value' lines.");
        }
    }

    private void addEntry(NodeTuple entry) {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : null;
        if (key == null) {
            mistakes.add(entry.getKeyNode(), "A key in " + kind + " must be a plain word.");
            return;
        }
        NodeTuple first = entries.putIfAbsent(key, entry);
        if (first != null) {
            mistakes.add(entry.getKeyNode(), "'" + key + "' is already given in line "
                    + Mistakes.lineOf(first.getKeyNode()) + "; keep one of the two.");
        }
    }

    /** Whether anything was written under the key, right or wrong; an empty list is nothing. */
    boolean saysSomethingAt(String key) {
        NodeTuple entry = entries.get(key);
        return entry != null && !(entry.getValueNode() instanceof SequenceNode list && list.getValue().isEmpty());
    }

    /** Reports every key that the reader did not ask for. */
    void refuseOtherKeys() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                mistakes.add(entry.getKeyNode(), "'" + key + "' is not a known key in " + kind + ". Known are: "
                        + String.join(", ", asked) + ".");
            }
        });
    }

    /** Reports a mistake at the value of a key, or at the start of the block when the key is not there. */
    void mistakeAt(String key, String sentence) {
        if (node != null) {
            mistakes.add(lineOf(key), sentence);
        }
    }

    /** Reports a key that has no place in this block with a sentence of its own. */
    void refuse(String key, String sentence) {
        mistakes.add(entries.remove(key).getKeyNode(), sentence);
    }

    /** Line of a key's value, or of the block. */
    int lineOf(String key) {
        NodeTuple entry = entries.get(key);
        return entry != null ? Mistakes.lineOf(entry.getValueNode()) : node == null ? 1 : Mistakes.lineOf(node);
    }

    /** A text that must be there; empty after a mistake. */
    String text(String key) {
        return required(key).flatMap(value -> scalar(key, value)).orElse("");
    }

    String textOrNull(String key) {
        return given(key).flatMap(value -> scalar(key, value)).orElse(null);
    }

    /** An id that must be there; empty after a mistake. */
    String id(String key) {
        return checked(key, text(key), ID, "may hold only small letters, digits and dashes, such as 'team-manager'");
    }

    /** A text that must look like the pattern; empty after a mistake. */
    String checked(String key, String value, Pattern pattern, String rule) {
        if (value == null || value.isEmpty() || pattern.matcher(value).matches()) {
            return value;
        }
        mistakeAt(key, "'" + value + "' under '" + key + "' " + rule + ".");
        return "";
    }

    /** One of the ids declared elsewhere in the file; empty after a mistake. */
    String reference(String key, Collection<String> declared, String what) {
        String value = text(key);
        return value.isEmpty() || isDeclared(lineOf(key), value, declared, what) ? value : "";
    }

    String referenceOrNull(String key, Collection<String> declared, String what) {
        return given(key).isPresent() ? reference(key, declared, what) : null;
    }

    /** Any number of ids declared elsewhere in the file. */
    List<String> references(String key, Collection<String> declared, String what) {
        return scalars(key, false).stream()
                .filter(item -> isDeclared(Mistakes.lineOf(item), item.getValue(), declared, what))
                .map(ScalarNode::getValue).distinct().toList();
    }

    private boolean isDeclared(int line, String value, Collection<String> declared, String what) {
        if (declared.contains(value)) {
            return true;
        }
        String known = declared.stream().filter(id -> !id.isEmpty()).distinct()
                .collect(Collectors.joining(", "));
        String choice = known.isEmpty() ? "It declares none." : "Use one of: " + known + ".";
        mistakes.add(line, "This file declares no " + what + " '" + value + "' for " + kind + ". " + choice);
        return false;
    }

    /** A whole number that must be there; the least one after a mistake. */
    int number(String key, int least, int most) {
        return required(key).map(value -> number(key, value, least, most)).orElse(least);
    }

    OptionalInt numberIfGiven(String key, int least, int most) {
        Optional<Node> value = given(key);
        return value.isPresent() ? OptionalInt.of(number(key, value.get(), least, most)) : OptionalInt.empty();
    }

    private int number(String key, Node value, int least, int most) {
        String text = scalar(key, value).orElse("");
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            mistakes.add(value, "'" + key + "' must be a whole number from " + least + " to " + most + ", not '" + text
                    + "'.");
        }
        return least;
    }

    /** True or false; false when not given. */
    boolean flag(String key) {
        return given(key).map(value -> flag(key, value)).orElse(false);
    }

    private boolean flag(String key, Node value) {
        String text = scalar(key, value).orElse("");
        if (!text.isEmpty() && !value.getTag().equals(Tag.BOOL)) {
            mistakes.add(value, "'" + key + "' must be true or false, not '" + text + "'.");
        }
        return Set.of("true", "yes", "on").contains(text.toLowerCase(Locale.UK));
    }

    LocalDate dateOrNull(String key) {
        return parsed(key, LocalDate::parse, "a date such as 2026-03-31", null);
    }

    /** A date that must be there; null after a mistake. */
    LocalDate date(String key) {
        return required(key).isPresent() ? dateOrNull(key) : null;
    }

    LocalTime time(String key, LocalTime whenMissing) {
        return parsed(key, text -> LocalTime.parse(text, TIME), "a time such as 17:00", whenMissing);
    }

    private <T> T parsed(String key, Function<String, T> parser, String wanted, T otherwise) {
        String text = textOrNull(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            mistakeAt(key, "'" + key + "' must be " + wanted + ", not '" + text + "'.");
            return otherwise;
        }
    }

    /** A constant that must be there, written in small letters with dashes; null after a mistake. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        return required(key).filter(value -> scalar(key, value).isPresent())
                .map(value -> constant(value, ((ScalarNode) value).getValue(), type)).orElse(null);
    }

    /** A constant that need not be there. */
    <E extends Enum<E>> E constantOr(String key, E otherwise) {
        return given(key).filter(value -> scalar(key, value).isPresent())
                .map(value -> constant(value, ((ScalarNode) value).getValue(), otherwise.getDeclaringClass())).orElse(otherwise);
    }

    /** Any number of constants. */
    <E extends Enum<E>> Set<E> constants(String key, Class<E> type, boolean required) {
        Set<E> constants = EnumSet.noneOf(type);
        for (ScalarNode item : scalars(key, required)) {
            Optional.ofNullable(constant(item, item.getValue(), type)).ifPresent(constants::add);
        }
        return constants;
    }

    private <E extends Enum<E>> E constant(Node where, String text, Class<E> type) {
        Map<String, E> known = Arrays.stream(type.getEnumConstants()).collect(Collectors.toMap(
                constant -> constant.name().toLowerCase(Locale.UK).replace('_', '-'), Function.identity(),
                (one, other) -> one, LinkedHashMap::new));
        if (!known.containsKey(text)) {
            mistakes.add(where, "'" + text + "' is not known here. Use one of: " + String.join(", ", known.keySet())
                    + ".");
        }
        return known.get(text);
    }

    /** Texts of a list with at least one item. */
    List<String> texts(String key) {
        return scalars(key, true).stream().map(ScalarNode::getValue).toList();
    }

    /** A block that must be there. */
    Section section(String key) {
        return new Section("'" + key + "'", required(key).orElse(null), mistakes);
    }

    Optional<Section> sectionIfGiven(String key) {
        return given(key).map(value -> new Section("'" + key + "'", value, mistakes));
    }

    /**
     * The blocks of a list.
     *
     * @param itemKind what one item is, with its article
     * @param required whether there must be at least one
     */
    List<Section> sections(String key, String itemKind, boolean required) {
        return items(key, required).stream().map(item -> new Section(itemKind, item, mistakes)).toList();
    }

    private List<ScalarNode> scalars(String key, boolean required) {
        List<ScalarNode> scalars = new ArrayList<>();
        for (Node item : items(key, required)) {
            if (scalar(key, item).isPresent()) {
                scalars.add((ScalarNode) item);
            }
        }
        return scalars;
    }

    private List<Node> items(String key, boolean required) {
        Optional<Node> value = required ? required(key) : given(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode list)) {
            mistakes.add(value.get(), "'" + key + "' must be a list, each item starting with a dash.");
            return List.of();
        }
        if (required && list.getValue().isEmpty()) {
            mistakes.add(list, "'" + key + "' must have at least one item.");
        }
        return list.getValue();
    }

    private Optional<String> scalar(String key, Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            mistakes.add(value, "'" + key + "' must be a single value, not a list or a block.");
            return Optional.empty();
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            mistakes.add(value, "'" + key + "' is empty: write a value, or remove the line if it is not needed.");
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    private Optional<Node> given(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
    }

    private Optional<Node> required(String key) {
        Optional<Node> value = given(key);
        if (value.isEmpty() && node != null) {
            mistakes.add(node, "'" + key + "' is missing in " + kind + ".");
        }
        return value;
    }
}
