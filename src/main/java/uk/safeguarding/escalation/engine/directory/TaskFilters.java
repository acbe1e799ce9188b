package uk.safeguarding.escalation.engine.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The ready-made filters on which Tasklist opens. They are made here and by nobody else: a stored filter can hold expressions,
 * so ordinary users may not create one.
 */
@Component
public class TaskFilters {

    /** Property by which our filters are known: an administrator may have one of the same name. */
    private static final String MADE_BY = "madeBy";
    private static final String MARK = "safeguarding-escalation";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    /**
     * @param filters        stored filters
     * @param tasks          task queries
     * @param authorizations rights
     */
    public TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Creates or brings up to date the filters; everybody sees in them the tasks that are theirs. */
    public void ensure() {
        ensure("All my tasks", "Everything that is mine or my posts', soonest first", 5, "#2c5f8a", ownAndPosts());
        ensure("My tasks", "Tasks that are mine, or offered to me by name", 10, "#2c5f8a", own());
        ensure("My posts' tasks", "Tasks of the posts that I hold", 20, "#2c5f8a",
                byDue().taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
        ensure("Due today or overdue", "Everything of mine and my posts that is due by the end of today", 30, "#a4501a",
                byDue().dueBeforeExpression("${deadlines.endOfToday()}"));
        ensure("Immediate risk", "Everything of mine and my posts in disputes with immediate risk", 40, "#9d1c1c",
                byDue().processVariableValueEquals("immediateRisk", true));
    }

    private TaskQuery own() {
        return byDue().or().taskAssigneeExpression("${currentUser()}").taskCandidateUserExpression("${currentUser()}").endOr();
    }

    private TaskQuery ownAndPosts() {
        return byDue().or().taskAssigneeExpression("${currentUser()}").taskCandidateUserExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks().endOr();
    }

    private TaskQuery byDue() {
        return tasks.createTaskQuery().orderByDueDate().asc();
    }

    private void ensure(String name, String description, int priority, String colour, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).list().stream()
                .filter(f -> MARK.equals(f.getProperties().get(MADE_BY))).findFirst().orElse(null);
        boolean isNew = filter == null;
        if (isNew) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put(MADE_BY, MARK);
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", colour);
        properties.put("refresh", true);
        properties.put("variables", List.of(variable("reference", "Reference"), variable("stageLabel", "Stage"),
                variable("otherSide", "Other side"), variable("deadline", "Deadline")));
        filter.setProperties(properties);
        filters.saveFilter(filter);
        if (isNew) {
            Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            everybody.setResource(Resources.FILTER);
            everybody.setResourceId(filter.getId());
            everybody.addPermission(Permissions.READ);
            authorizations.saveAuthorization(everybody);
        }
    }

    private static Map<String, String> variable(String name, String label) {
        return Map.of("name", name, "label", label);
    }
}
