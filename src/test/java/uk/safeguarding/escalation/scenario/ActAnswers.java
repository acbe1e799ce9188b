package uk.safeguarding.escalation.scenario;

/** Answers to the forms of the acts at any time; the story fills in the reference. */
final class ActAnswers {

    private ActAnswers() {
    }

    static Answers addParty(String agency, String post) {
        return Answers.of().with("agency", agency).with("practitioner", "The " + post)
                .with("practitionerEmail", "solihull-" + agency + "-" + post + "@example.org")
                .with("why", "They hold part of the evidence");
    }

    static Answers immediateRisk() {
        return Answers.of().with("risk", "The alleged abuser moves in tonight").with("protectiveAct", "Police called, 101")
                .with("interimSafety", "The adult stays with a relative").with("interimSafetyOwner", "Duty team, council");
    }

    static Answers withdraw() {
        return Answers.of().with("reason", "The enquiry has been made meanwhile")
                .with("safetyStatement", "The enquiry protects the adult");
    }

    static Answers discussion(String at) {
        return Answers.of().with("discussedAt", at).with("discussionMeans", "video")
                .with("participants", "Both practitioners").with("discussed", "The body map was gone through");
    }

    static Answers supporter(String user) {
        return Answers.of().with("supporterEmail", user + "@example.org").with("supportReason", "Sits in on the calls");
    }

    static Answers notDone() {
        return Answers.of().with("notDone", "The enquiry was not made by Friday")
                .with("interimSafety", "Two carers visit each day").with("interimSafetyOwner", "Team manager, council");
    }

    static Answers redirect(boolean goesOn) {
        return Answers.of().with("outsideGround", "position-of-trust").with("alsoDispute", goesOn ? "yes" : "no")
                .with("why", "It is about how one carer behaved").with("interimSafety", "Another carer visits")
                .with("interimSafetyOwner", "Team manager, council");
    }

    static Answers correction(long record) {
        return Answers.of().with("recordNumber", record).with("correction", "The body map is of 29 January");
    }

    static Answers calendar(String day, String dayIs) {
        return Answers.of().with("day", day).with("dayIs", dayIs).with("reason", "Proclaimed bank holiday");
    }
}
