package uk.safeguarding.escalation.engine.mca;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.dispute.Entry;
import uk.safeguarding.escalation.dispute.EntryKind;
import uk.safeguarding.escalation.dispute.register.RecordRegister;
import uk.safeguarding.escalation.engine.form.FactSource;
import uk.safeguarding.escalation.engine.form.Situation;
import uk.safeguarding.escalation.engine.notice.BestInterests;
import uk.safeguarding.escalation.engine.notice.DisputeTexts;

/** What was recorded before on the way to a consensus about a best-interests decision. */
@Component
class McaFacts implements FactSource {

    private static final Map<String, String> SHOWN = Map.of("bestInterestsViews", "Views", "nextStep", "Next step", "stepsText",
            "Steps taken", "family", "Family", "consensusText", "Put to all parties as the consensus");

    private final RecordRegister records;
    private final DisputeTexts texts;
    private final BestInterests bestInterests;

    McaFacts(RecordRegister records, DisputeTexts texts, BestInterests bestInterests) {
        this.records = records;
        this.texts = texts;
        this.bestInterests = bestInterests;
    }

    @Override
    public Map<String, Function<Situation, Object>> facts() {
        return Map.of("bestInterestsAnswers", s -> bestInterests.answers(s.reference()), "bestInterestsWording",
                s -> bestInterests.put(s.reference()).map(e -> e.text("consensusText")).orElse(null), "bestInterestsBefore", s -> records.ofKind(s.reference(), EntryKind.BEST_INTERESTS).stream().map(this::text)
                .collect(Collectors.joining("\n\n")));
    }

    private String text(Entry entry) {
        return texts.user(entry.author()) + ", " + texts.moment(entry.writtenAt()) + List.of("family", "bestInterestsViews", "stepsText",
                "nextStep", "consensusText").stream().filter(field -> entry.text(field) != null)
                .map(field -> "\n" + SHOWN.get(field) + ": " + entry.text(field)).collect(Collectors.joining());
    }
}
