package pilottrap.simulation.measure;

import java.util.Locale;
import pilottrap.simulation.parameter.Unit;

/** A quantity followed over time, measured at the end of every month of 52/12 weeks, month 0 included. */
public enum Series {
    /** Pilots by state. */
    IN_SCOPED(Unit.COUNT, "Pilots being scoped"),
    /** In pilot work. */
    IN_PILOT(Unit.COUNT, "Pilots in pilot work"),
    /** Waiting for the pilot review. */
    IN_PILOT_REVIEW(Unit.COUNT, "Pilots waiting for the pilot review"),
    /** In data work. */
    IN_DATA(Unit.COUNT, "Pilots in data work"),
    /** In integration work. */
    IN_INTEGRATION(Unit.COUNT, "Pilots in integration work"),
    /** In governance review. */
    IN_GOVERNANCE(Unit.COUNT, "Pilots in governance review"),
    /** In change work. */
    IN_CHANGE(Unit.COUNT, "Pilots in change work"),
    /** At the go-live test. */
    IN_GOLIVE(Unit.COUNT, "Pilots waiting for go-live approval"),
    /** In onboarding. */
    IN_ONBOARDING(Unit.COUNT, "Pilots being onboarded"),
    /** In limbo. */
    IN_LIMBO(Unit.COUNT, "Pilots in limbo"),
    /** Live. */
    IN_LIVE(Unit.COUNT, "Systems in production"),
    /** Launched so far. */
    LAUNCHED(Unit.COUNT, "Pilots launched so far"),
    /** Ever live so far. */
    GONE_LIVE(Unit.COUNT, "Pilots gone live so far"),
    /** Successful so far. */
    SUCCESSFUL(Unit.COUNT, "Successful productions so far"),
    /** Apparent successes so far. */
    APPARENT(Unit.COUNT, "Successes reported so far"),
    /** Killed so far. */
    KILLED(Unit.COUNT, "Pilots killed so far"),
    /** Rejected so far. */
    REJECTED(Unit.COUNT, "Pilots rejected so far"),
    /** Abandoned so far. */
    ABANDONED(Unit.COUNT, "Pilots abandoned so far"),
    /** Retired so far. */
    RETIRED(Unit.COUNT, "Productions retired so far"),
    /** Spend so far. */
    SPEND(Unit.MONEY, "Spend so far"),
    /** Value so far. */
    VALUE(Unit.MONEY, "Value so far"),
    /** Trust. */
    TRUST(Unit.SHARE, "Trust of teams"),
    /** Fatigue. */
    FATIGUE(Unit.SHARE, "Fatigue of teams"),
    /** Fear. */
    FEAR(Unit.SHARE, "Fear in teams"),
    /** Attitude. */
    ATTITUDE_MANAGERS(Unit.SHARE, "Attitude of process owners"),
    /** Resistance. */
    RESISTANCE(Unit.SHARE, "Resistance of process owners"),
    /** Jobs in the AI pool. */
    WIP_AI(Unit.COUNT, "Jobs in the AI pool"),
    /** Jobs in the data pool. */
    WIP_DATA(Unit.COUNT, "Jobs in the data pool"),
    /** Jobs in the integration pool. */
    WIP_INTEGRATION(Unit.COUNT, "Jobs in the integration pool"),
    /** Jobs in the governance pool. */
    WIP_GOVERNANCE(Unit.COUNT, "Jobs in the governance pool"),
    /** Jobs in the change pool. */
    WIP_CHANGE(Unit.COUNT, "Jobs in the change pool"),
    /** Jobs in the MLOps pool. */
    WIP_MLOPS(Unit.COUNT, "Jobs in the MLOps pool"),
    /** Load of the AI pool. */
    LOAD_AI(Unit.NUMBER, "Jobs per specialist in the AI pool"),
    /** Load of the data pool. */
    LOAD_DATA(Unit.NUMBER, "Jobs per specialist in the data pool"),
    /** Load of the integration pool. */
    LOAD_INTEGRATION(Unit.NUMBER, "Jobs per specialist in the integration pool"),
    /** Load of the governance pool. */
    LOAD_GOVERNANCE(Unit.NUMBER, "Jobs per specialist in the governance pool"),
    /** Load of the change pool. */
    LOAD_CHANGE(Unit.NUMBER, "Jobs per specialist in the change pool"),
    /** Load of the MLOps pool. */
    LOAD_MLOPS(Unit.NUMBER, "Jobs per specialist in the MLOps pool"),
    /** Hype. */
    HYPE(Unit.NUMBER, "Hype"),
    /** Credibility. */
    CREDIBILITY(Unit.SHARE, "Credibility of the programme");

    private final Unit unit;
    private final String label;

    Series(Unit unit, String label) {
        this.unit = unit;
        this.label = label;
    }

    /** The unit. */
    public Unit unit() {
        return unit;
    }

    /** The name people read. */
    public String label() {
        return label;
    }

    /** The name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
