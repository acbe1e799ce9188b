package uk.safeguarding.escalation.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import uk.safeguarding.escalation.support.Proves;

class WolverhamptonFileTest {

    private final Partnership wolverhampton = PartnershipLoader.load("wolverhampton.yaml",
            PartnershipMistakesTest.read("/partnerships/wolverhampton.yaml"));

    @Test
    @Proves({"WOL-1.1", "WOL-5.1", "WOL-1.6a"})
    void thePolicysFactsAreThere() {
        assertThat(wolverhampton.subjects()).isEqualTo(Set.of(Subject.CHILD, Subject.ADULT));
        assertThat(wolverhampton.categories()).extracting(Category::id).containsExactly("course-of-action",
                "agreed-action-not-done", "threshold", "agency-needed", "meeting-refused", "several-professionals",
                "information-or-services", "other");
        assertThat(wolverhampton.redirects()).extracting(Redirect::groundId)
                .containsExactly("own-agency", "individual-practice");
    }

    @Test
    @Proves("WOL-A2.1")
    void everyOrganisationOfAppendix2HasItsPosts() {
        assertThat(wolverhampton.agencies().stream().filter(Agency::member).collect(Collectors.toMap(Agency::name,
                agency -> representatives(agency)))).containsOnly(
                entry("Black Country Healthcare NHS Foundation Trust", List.of("Associate Director of Safeguarding")),
                entry("City of Wolverhampton Council", List.of("Deputy Director of Children's Social Care",
                        "Deputy Director of Commissioning and Transformation", "Director of Adult Services",
                        "Deputy Director of Education", "Principal Public Health Specialist", "Service Manager Adult Safeguarding",
                        "Head of Adult Services and Communities", "Head of Mental Health", "Head of Adult Provision")),
                entry("Healthwatch Wolverhampton", List.of("Manager")),
                entry("National Probation Service", List.of("Head of Probation, Walsall and Wolverhampton")),
                entry("NHS Black Country Integrated Care Board", List.of("Designated Nurses, Wolverhampton Place")),
                entry("Royal Wolverhampton NHS Trust", List.of("Deputy Head of Safeguarding", "Head of Safeguarding")),
                entry("Safer Wolverhampton Partnership", List.of("Head of Communities, Public Health")),
                entry("Voluntary, Community and Faith Sector", List.of("WVCA Safeguarding Lead")),
                entry("West Midlands Fire Service", List.of("Partnership Support Officer")),
                entry("West Midlands Police", List.of("Chief Inspector Child Protection")),
                entry("Wolverhampton Homes", List.of("Assistant Director")));
    }

    private static List<String> representatives(Agency agency) {
        return agency.posts().stream().filter(post -> post.rungs().contains("wst-representative")).map(Post::name).toList();
    }
}
