package uk.safeguarding.escalation.engine.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import uk.safeguarding.escalation.calendar.ReadableDates;
import uk.safeguarding.escalation.dispute.Refusal;
import uk.safeguarding.escalation.dispute.StageEntry;

/**
 * Checks on the server what the browser checked already, from the same form: required, length, pattern, range, options, dates,
 * hidden by condition. Every refusal is one plain sentence that names the field.
 */
public final class FormCheck {

    private static final Set<String> NO_ANSWERS = Set.of("button", "text", "html", "image", "spacer", "separator",
            "table", "group", "expression");

    /** In UTF-16 units, as the engine's plain text variables. */
    static final int LONGEST_TEXT = 4000;

    private static final String TODAY = "today";

    private final Feel feel;

    /** @param feel evaluates the conditions of the forms */
    public FormCheck(Feel feel) {
        this.feel = feel;
    }

    /**
     * Refuses variables that are no field of the form.
     *
     * @param form      the form, or {@code null} where the task has none
     * @param submitted names of the submitted variables
     * @throws Refusal for the first name that is no field
     */
    public void names(FormSchema form, Collection<String> submitted) {
        for (String name : submitted) {
            if (form == null || form.field(name).isEmpty()) {
                throw new Refusal("\"" + name + "\" is not a field of this form, so nothing was saved. "
                        + "Open the task again and send the form as it is shown.");
            }
        }
    }

    /**
     * Checks the answers, and gives back those that count: fields shown and answered.
     *
     * @param form    the form
     * @param answers all values by field key, {@code null} where there is none
     * @param context other variables that conditions and {@code valuesKey} read
     * @param now     local date and time of the submission
     * @param stage   stage entry to which the form belongs; {@code null} outside the stages
     * @return the answers to keep, in the order of the form; hidden fields, and what is merely shown, are left out
     * @throws Refusal for the first answer that is not acceptable
     */
    public Map<String, Object> answers(FormSchema form, Map<String, Object> answers, Map<String, Object> context,
                                       LocalDateTime now, StageEntry stage) {
        Map<String, Object> visible = new LinkedHashMap<>();
        Map<String, Object> scope = new LinkedHashMap<>(context);
        scope.putAll(answers);
        for (FormField field : form.fields()) {
            if (NO_ANSWERS.contains(field.type()) || field.onlyShown() || feel.anyHolds(field.hiddenIf(), scope)) {
                continue;
            }
            Object value = plain(answers.get(field.key()));
            if (field.readonly()) {
                shown(field, value);
            } else {
                check(field, value, scope, now);
                withinStage(field, value, stage);
            }
            if (!empty(value)) {
                visible.put(field.key(), value);
            }
        }
        return visible;
    }

    private void check(FormField field, Object value, Map<String, Object> scope, LocalDateTime now) {
        if (empty(value) || field.type().equals("checkbox") && Boolean.FALSE.equals(value)) {
            if (field.required()) {
                throw new Refusal(field.label() + ": this is needed. Please fill it in and send the form again.");
            }
            return;
        }
        switch (field.type()) {
            case "checkbox" -> require(value instanceof Boolean, field, "tick it or leave it empty.");
            case "number" -> number(field, value);
            case "datetime" -> date(field, value, now);
            case "select", "radio" -> option(field, value, scope);
            case "checklist", "taglist" -> {
                require(value instanceof Collection, field, "choose from the answers offered.");
                ((Collection<?>) value).forEach(one -> option(field, one, scope));
            }
            default -> text(field, value);
        }
    }

    private static void shown(FormField field, Object value) {
        require(value == null || value instanceof String text && text.length() <= LONGEST_TEXT, field,
                "this is not what the form showed. Open the task again and send the form as it is shown.");
    }

    private static void text(FormField field, Object value) {
        require(value instanceof String, field, "please write text.");
        String text = (String) value;
        require(storable(text), field, "it holds a character that cannot be stored. Please type the text again.");
        int length = text.codePointCount(0, text.length());
        // the engine and form-js count UTF-16 units, so that is what the limit means
        int max = field.maxLength() == null ? LONGEST_TEXT : field.maxLength();
        require(text.length() <= max, field, "please use at most %,d characters (you used %,d).".formatted(max, text.length()));
        require(field.minLength() == null || length >= field.minLength(), field,
                "please write at least " + field.minLength() + " characters.");
        require(field.pattern() == null || text.matches(field.pattern()), field,
                "this is not written in the form that is asked for. Look at the example under the field.");
    }

    /** The database keeps neither the null character nor half of a pair that makes one character. */
    private static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static void number(FormField field, Object value) {
        double number;
        try {
            number = Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw new Refusal(field.label() + ": please write a number.");
        }
        require(field.min() == null || number >= field.min(), field, "please write a number of at least " + field.min() + ".");
        require(field.max() == null || number <= field.max(), field, "please write a number of at most " + field.max() + ".");
    }

    private static void date(FormField field, Object value, LocalDateTime now) {
        if ("time".equals(field.subtype())) {
            require(value.toString().matches("([01]\\d|2[0-3]):[0-5]\\d.*"), field, "please write a time such as 14:30.");
            return;
        }
        boolean time = "datetime".equals(field.subtype());
        LocalDateTime moment;
        try {
            moment = time ? LocalDateTime.parse(value.toString()) : LocalDate.parse(value.toString()).atStartOfDay();
        } catch (DateTimeParseException e) {
            throw new Refusal(field.label() + ": please give a date such as " + ReadableDates.date(now.toLocalDate()) + ".");
        }
        require(!TODAY.equals(field.latest()) || !moment.isAfter(now), field, readable(moment, time)
                + " lies in the future. Please give the day on which it really happened.");
        require(!TODAY.equals(field.earliest()) || !moment.toLocalDate().isBefore(now.toLocalDate()), field,
                readable(moment, time) + " has passed. Please give today's date or a later one.");
    }

    /** What has to happen in the stage, as the talk between the two sides, did not happen before its day 0 (SGL-3.b, HAR-4.3b). */
    private static void withinStage(FormField field, Object value, StageEntry stage) {
        if (empty(value) || !field.withinStage()
                || field.earliestFromStage() != null && stage.stage() < field.earliestFromStage()) {
            return;
        }
        boolean time = "datetime".equals(field.subtype());
        LocalDate day = time ? LocalDateTime.parse(value.toString()).toLocalDate() : LocalDate.parse(value.toString());
        require(!day.isBefore(stage.nominalStart()), field, ReadableDates.date(day) + " was before this stage began, on "
                + ReadableDates.date(stage.nominalStart())
                + ". Please talk to the other side in this stage, and give the day of that talk.");
    }

    private static String readable(LocalDateTime moment, boolean time) {
        return time ? ReadableDates.dateAndTime(moment) : ReadableDates.date(moment.toLocalDate());
    }

    private static void option(FormField field, Object value, Map<String, Object> scope) {
        Collection<String> offered = field.options();
        if (field.valuesKey() != null) {
            offered = values(scope.get(field.valuesKey()));
        }
        require(offered.contains(Objects.toString(value)), field, "please choose one of the answers offered.");
    }

    private static Collection<String> values(Object offered) {
        Object list = plain(offered);
        if (!(list instanceof Iterable<?> items)) {
            return List.of();
        }
        return StreamSupport.stream(items.spliterator(), false)
                .map(i -> i instanceof Map<?, ?> map ? Objects.toString(map.get("value")) : Objects.toString(i))
                .collect(Collectors.toSet());
    }

    /** Json values of the engine as plain Java: lists and maps. */
    static Object plain(Object value) {
        return JsonValues.plain(value);
    }

    private static boolean empty(Object value) {
        return value == null || value instanceof String s && s.isBlank() || value instanceof Collection<?> c && c.isEmpty();
    }

    private static void require(boolean condition, FormField field, String sentence) {
        if (!condition) {
            throw new Refusal(field.label() + ": " + sentence);
        }
    }
}
