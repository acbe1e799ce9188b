package uk.safeguarding.escalation.partnership;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where safeguarding concerns are taken in the partnership's area.
 *
 * @param opensAt     local time, Europe/London, from which offices answer on working days
 * @param closesAt    close of business, from which they no longer do
 * @param adultGroups groups of adults by which the contacts differ; empty when one contact serves all
 * @param contacts    the contacts in the order of the file
 */
public record ConcernContacts(LocalTime opensAt, LocalTime closesAt, List<AdultGroup> adultGroups,
                              List<ConcernContact> contacts) {

    public ConcernContacts {
        adultGroups = List.copyOf(adultGroups);
        contacts = List.copyOf(contacts);
    }

    /** The contacts that fit an adult of a group, those for that group alone before those for everybody (HAR-7.1). */
    public List<ConcernContact> fitting(String adultGroup) {
        List<ConcernContact> fitting = contacts.stream().filter(contact -> contact.suits(adultGroup)).toList();
        return Stream.concat(
                fitting.stream().filter(contact -> !contact.adultGroups().isEmpty()),
                fitting.stream().filter(contact -> contact.adultGroups().isEmpty())).toList();
    }

    /**
     * As {@link #fitting(String)}, with those first that answer now: outside office hours the contacts that have a number for
     * that time (HAR-7.2).
     *
     * @param officeHours whether it is office hours, see {@link #isOfficeHours}
     */
    public List<ConcernContact> fitting(String adultGroup, boolean officeHours) {
        List<ConcernContact> fitting = fitting(adultGroup);
        return officeHours ? fitting : Stream.concat(
                fitting.stream().filter(contact -> contact.outOfHoursPhone() != null),
                fitting.stream().filter(contact -> contact.outOfHoursPhone() == null)).toList();
    }

    /**
     * Whether offices answer.
     *
     * @param time       local time in the partnership's area
     * @param workingDay whether the day is a working day
     */
    public boolean isOfficeHours(LocalTime time, boolean workingDay) {
        return workingDay && !time.isBefore(opensAt) && time.isBefore(closesAt);
    }
}
