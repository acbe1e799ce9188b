package uk.safeguarding.escalation.engine.directory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import uk.safeguarding.escalation.StartRefused;
import uk.safeguarding.escalation.engine.StageModel;
import uk.safeguarding.escalation.engine.form.Properties;
import uk.safeguarding.escalation.partnership.Partnership;

/**
 * Deploys each partnership's ladder, the building blocks it calls and all their forms as one deployment of its tenant, under
 * the names that the files have in the repository. Unchanged files make no new version; a changed one makes a new version of
 * the whole, and running disputes keep every part of the version they began on (GEN-25).
 */
@Component
public class PartnershipDeployment {

    private static final Logger LOG = LoggerFactory.getLogger(PartnershipDeployment.class);
    private static final String SHARED = "shared";
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    /**
     * @param repository the engine's deployments
     * @param resources  finds models and forms on the class path
     */
    public PartnershipDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    /** Deploys what has changed of a partnership. */
    public void deploy(Partnership partnership) {
        deploy(partnership, files(partnership));
    }

    /**
     * Deploys these files for a partnership.
     *
     * @param files text by resource name
     * @throws StartRefused with the engine's findings, where a model cannot be used
     */
    public void deploy(Partnership partnership, Map<String, String> files) {
        DeploymentBuilder deployment = repository.createDeployment().name(partnership.id()).tenantId(partnership.id())
                .source("safeguarding-escalation").enableDuplicateFiltering(false);
        FormLists lists = new FormLists(partnership, stages(partnership, files));
        files.forEach((name, text) -> deployment.addString(name, name.endsWith(".form") ? lists.fill(text) : text));
        try {
            LOG.debug("{} runs on deployment {}", partnership.name(), deployment.deploy().getId());
        } catch (ParseException e) {
            throw new StartRefused("The models of " + partnership.name() + " cannot be used:\n" + e.getMessage(),
                    "Correct the models in bpmn/, then start again.", e);
        }
    }

    /**
     * The files of a partnership: text by resource name, in a fixed order. Shared processes that its policy does not know are
     * left out, and with them the forms that nothing else names (GEN-07).
     */
    public Map<String, String> files(Partnership partnership) {
        Map<String, String> files = new TreeMap<>();
        for (String folder : new String[] {partnership.id(), SHARED}) {
            read("bpmn", folder, "bpmn", files);
            read("forms", folder, "form", files);
        }
        leaveOut(files, new Offers(partnership));
        return files;
    }

    /** The stages of the ladder; one alone where its file cannot be read, on which the engine then has its say. */
    private static SortedMap<Integer, String> stages(Partnership partnership, Map<String, String> files) {
        return Optional.ofNullable(files.get("bpmn/" + partnership.id() + "/" + partnership.id() + "-escalation.bpmn"))
                .flatMap(PartnershipDeployment::model).map(StageModel::names).filter(stages -> !stages.isEmpty())
                .orElseGet(() -> new TreeMap<>(Map.of(1, "Stage 1")));
    }

    private static void leaveOut(Map<String, String> files, Offers offers) {
        Set<String> leftOut = new TreeSet<>();
        files.entrySet().removeIf(file -> {
            boolean include = !file.getKey().endsWith(".bpmn") || offers.include(offeredWhere(file.getValue()));
            if (!include) {
                leftOut.addAll(forms(file.getValue()));
            }
            return !include;
        });
        files.forEach((name, text) -> {
            if (name.endsWith(".bpmn")) {
                leftOut.removeAll(forms(text));
            }
        });
        files.keySet().removeIf(name -> leftOut.stream().anyMatch(form -> name.endsWith("/" + form + ".form")));
    }

    private static String offeredWhere(String model) {
        return model.contains(Offers.OFFERED_WHERE) ? model(model).flatMap(m -> m.getModelElementsByType(Process.class).stream()
                .map(p -> Properties.of(p, Offers.OFFERED_WHERE)).filter(Objects::nonNull).findFirst()).orElse(null) : null;
    }

    private static Optional<BpmnModelInstance> model(String text) {
        try {
            return Optional.of(Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        } catch (ModelParseException e) {
            LOG.debug("Left to the engine, which says what is wrong with the model", e);
            return Optional.empty();
        }
    }

    private static Set<String> forms(String model) {
        return FORM.matcher(model).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private void read(String top, String folder, String ending, Map<String, String> files) {
        try {
            Resource[] found = resources.getResources("classpath*:" + top + "/" + folder + "/*." + ending);
            Arrays.sort(found, Comparator.comparing(r -> String.valueOf(r.getFilename())));
            for (Resource file : found) {
                files.put(top + "/" + folder + "/" + file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The files of " + top + "/" + folder + " cannot be read", e);
        }
    }
}
