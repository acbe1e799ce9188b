package uk.safeguarding.escalation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.safeguarding.escalation.engine.Vars;
import uk.safeguarding.escalation.engine.form.TaskFacts;
import uk.safeguarding.escalation.model.Forms.Form;
import uk.safeguarding.escalation.support.ApplicationTest;

/** The facts that forms mention are those that the application knows. */
@ApplicationTest
class FormFactsTest {

    private final List<Form> forms = Forms.all();
    private final Set<String> startForms = Forms.startForms(Models.all());

    @Autowired
    TaskFacts facts;

    /** The number of the stage is a variable that every stage hands on, and no fact that is looked up. */
    @Test
    void everyFactThatATaskFormMentionsExists() {
        Set<String> known = new TreeSet<>(facts.names());
        known.add(Vars.STAGE);
        assertThat(forms).isNotEmpty();
        for (Form form : forms) {
            if (!startForms.contains(form.id())) {
                assertThat(known).as(form.id()).containsAll(form.facts());
            }
        }
    }

    @Test
    void aStartFormMentionsNoFact() {
        assertThat(startForms).isNotEmpty();
        for (Form form : forms) {
            if (startForms.contains(form.id())) {
                assertThat(form.facts()).as(form.id()).isEmpty();
            }
        }
    }
}
