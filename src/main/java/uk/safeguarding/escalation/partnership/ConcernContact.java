package uk.safeguarding.escalation.partnership;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where a safeguarding concern is taken, shown with immediate risk (HAR-7.1, HAR-7.2).
 *
 * @param id              stays the same when the texts are reworded
 * @param adultGroups     ids of the groups of adults that it is for; empty when it is for all
 * @param contact         how to reach it, with the number for office hours or for any time
 * @param outOfHoursPhone number for all other times, or null where one number serves
 */
public record ConcernContact(String id, List<String> adultGroups, Contact contact, String outOfHoursPhone) {

    public ConcernContact {
        adultGroups = List.copyOf(adultGroups);
    }

    /** Whether it fits an adult of this group. */
    public boolean suits(String adultGroup) {
        return adultGroups.isEmpty() || adultGroups.contains(adultGroup);
    }

    /**
     * The numbers, the one to dial now first (HAR-7.2).
     *
     * @param officeHours whether it is office hours, see {@link ConcernContacts#isOfficeHours}
     */
    public List<String> phones(boolean officeHours) {
        Stream<String> inOrder = officeHours ? Stream.of(or(contact.phone()), or(outOfHoursPhone))
                : Stream.of(or(outOfHoursPhone), or(contact.phone()));
        return inOrder.filter(phone -> !phone.isEmpty()).distinct().toList();
    }

    private static String or(String phone) {
        return phone == null ? "" : phone;
    }
}
