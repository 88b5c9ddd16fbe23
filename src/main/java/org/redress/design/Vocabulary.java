package org.redress.design;

import java.util.Set;

/** The names that models and Java share beyond beans: groups of staff, messages, topics of outside work, error codes. */
final class Vocabulary {
    static final Set<String> GROUPS = Set.of(
            "agents",
            "vipagents",
            "warehouse",
            "finance",
            "supervisors",
            "managers",
            "quality",
            "designers",
            "auditors",
            "workers",
            "administrators");

    static final Set<String> MESSAGES = Set.of(
            "CaseReopened",
            "CustomerWrote",
            "CustomerAnswered",
            "EscalationAsked",
            "EscalationRaised",
            "EscalationObsolete",
            "Withdrawn",
            "PlatformSteppedIn",
            "PlatformDecided",
            "AuthorityComplaint",
            "DeadlineMoved",
            "AbuseReported",
            "SolutionAccepted",
            "SolutionRejected",
            "SurveyAnswered",
            "BuyerCancelled",
            "ReturnChanged",
            "ParcelSent",
            "ReviewChanged",
            "ReviewAppealDecided");

    static final Set<String> TOPICS = Set.of(
            "facts",
            "refund",
            "reship",
            "exchange-shipment",
            "repair",
            "return-label",
            "coupon",
            "review-appeal",
            "block-buyer",
            "parcel-tracking");

    /** Errors that steps and workers may report; those that a diagram throws itself need no listing. */
    static final Set<String> ERRORS = Set.of("ActionRefused", "ActionUnknown");

    private Vocabulary() {}
}
