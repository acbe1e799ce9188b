package uk.safeguarding.escalation.partnership;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads how offices are reached, and where safeguarding concerns are taken. */
final class ContactReader {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final LocalTime USUAL_OPENING = LocalTime.of(9, 0);

    private final Section file;
    private final LocalTime closesAt;

    ContactReader(Section file, LocalTime closesAt) {
        this.file = file;
        this.closesAt = closesAt;
    }

    static Contact contact(Section section) {
        Contact contact = contactKeys(section);
        section.refuseOtherKeys();
        return contact;
    }

    ConcernContacts concernContacts() {
        LocalTime opensAt = file.time("opensAt", USUAL_OPENING);
        if (!opensAt.isBefore(closesAt)) {
            file.mistakeAt("opensAt", "Offices open at " + opensAt + ", which is not before close of business at "
                    + closesAt + ". Correct one of the two.");
        }
        List<AdultGroup> groups = adultGroups();
        return new ConcernContacts(opensAt, closesAt, groups, contacts(groups));
    }

    private List<AdultGroup> adultGroups() {
        UniqueIds ids = new UniqueIds("group of adults");
        List<AdultGroup> groups = new ArrayList<>();
        for (Section section : file.sections("adultGroups", "a group of adults", false)) {
            groups.add(new AdultGroup(ids.read(section, "id"), section.text("label")));
            section.refuseOtherKeys();
        }
        return groups;
    }

    private List<ConcernContact> contacts(List<AdultGroup> groups) {
        List<String> groupIds = groups.stream().map(AdultGroup::id).toList();
        UniqueIds ids = new UniqueIds("contact");
        List<ConcernContact> contacts = new ArrayList<>();
        for (Section section : file.sections("contacts", "a contact", false)) {
            ConcernContact contact = new ConcernContact(ids.read(section, "id"),
                    section.references("adultGroups", groupIds, "group of adults"), contactKeys(section),
                    section.textOrNull("outOfHoursPhone"));
            section.refuseOtherKeys();
            if (!section.saysSomethingAt("phone") && !section.saysSomethingAt("email")) {
                section.mistakeAt("id", "The contact '" + contact.id() + "' has neither 'phone' nor 'email', so nobody"
                        + " could reach it. Give it one, or remove it.");
            }
            contacts.add(contact);
        }
        return contacts;
    }

    private static Contact contactKeys(Section section) {
        return new Contact(section.text("name"), section.textOrNull("address"), section.textOrNull("phone"),
                section.checked("email", section.textOrNull("email"), EMAIL,
                        "is not an e-mail address such as 'office@example.org'"),
                section.textOrNull("website"));
    }
}
