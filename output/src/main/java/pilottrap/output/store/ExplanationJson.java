package pilottrap.output.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.explain.Event;
import pilottrap.scenarios.explain.Explanation;
import pilottrap.scenarios.explain.Outlook;
import pilottrap.scenarios.explain.Stretch;
import pilottrap.simulation.measure.Ledger;
import pilottrap.simulation.measure.PilotRecord;

/** Explained pilots as data: one object, one object a line, or CSV. */
public final class ExplanationJson {
    private static final double MINUTES_A_WEEK = 10_080;
    private static final String HEADER =
            "pilot,role,record,week,date,weeks_since_launch,kind,stage,sponsorship,resistance,"
                    + "load,quality_gap,pot_share,value,but_for,futures,live,of_value,low,high,gained,lost,difference,"
                    + "difference_low,difference_high,own_weeks,what,why,scenario,seed,digest\n";

    private ExplanationJson() {}

    /**
     * One object.
     *
     * @param futures how many for each cause
     */
    public static Map<String, Object> of(Provenance provenance, int futures, List<Explanation> told) {
        Map<String, Object> object = origin(provenance, futures);
        object.put("pilots", told.stream().map(ExplanationJson::pilot).toList());
        return object;
    }

    private static Map<String, Object> origin(Provenance provenance, int futures) {
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("name", provenance.scenario());
        scenario.put("sha256", provenance.scenarioSha256());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pilottrap", provenance.version());
        object.put("command", "explain");
        object.put("scenario", scenario);
        object.put("seed", provenance.seed());
        if (!provenance.digest().isEmpty()) {
            object.put("digest", provenance.digest());
        }
        object.put("futures", futures);
        return object;
    }

    private static Map<String, Object> pilot(Explanation told) {
        Map<String, Object> object = about(told);
        object.put("events", told.events().stream().map(ExplanationJson::event).toList());
        object.put(
                "stages",
                told.stretches().stream().map(ExplanationJson::stretch).toList());
        told.asItWas().ifPresent(was -> {
            object.put("futures_from_week", told.branch() / MINUTES_A_WEEK);
            object.put("as_it_was", outlook(was));
            object.put(
                    "but_for",
                    told.butFors().stream().map(ExplanationJson::butFor).toList());
        });
        return object;
    }

    private static Map<String, Object> about(Explanation told) {
        PilotRecord pilot = told.pilot();
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pilot", told.name().toString());
        object.put("role", told.role().key());
        if (!told.reason().isEmpty()) {
            object.put("reason", told.reason());
        }
        object.put("summary", told.summary());
        object.put("proposal", pilot.proposal());
        object.put("unit", pilot.unit());
        object.put("function", lower(pilot.function()));
        object.put("use_case", lower(pilot.useCase()));
        object.put("mode", pilot.mode().key());
        object.put("performative", pilot.performative());
        object.put("tier", pilot.tier());
        object.put("value", pilot.value());
        object.put("launched_week", pilot.launched() / MINUTES_A_WEEK);
        if (pilot.live() >= 0) {
            object.put("live_week", pilot.live() / MINUTES_A_WEEK);
        }
        if (pilot.ended() >= 0) {
            object.put("ended_week", pilot.ended() / MINUTES_A_WEEK);
        }
        object.put("fate", pilot.fate().key());
        object.put("cause", pilot.cause().key());
        object.put("successful", pilot.successful());
        object.put("spend", pilot.spend());
        object.put("plan", pilot.plan());
        object.put("run_spend", pilot.runSpend());
        object.put("realized", pilot.realized());
        return object;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("week", event.week());
        object.put("date", event.date().toString());
        object.put("weeks_since_launch", event.sinceLaunch());
        if (event.entry().isPresent()) {
            Ledger.Entry entry = event.entry().get();
            object.put("kind", lower(entry.kind()));
            object.put("stage", entry.stage().key());
            object.put("sponsorship", entry.sponsorship());
            object.put("resistance", entry.resistance());
            object.put("load", entry.load());
            object.put("quality_gap", entry.qualityGap());
            object.put("pot_share", entry.potShare());
            object.put("value", entry.value());
        } else {
            object.put("kind", "judged");
        }
        object.put("what", event.what());
        object.put("why", event.why());
        return object;
    }

    private static Map<String, Object> stretch(Stretch stretch) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("stage", stretch.stage().key());
        object.put("limbo", stretch.limbo());
        object.put("from_week", stretch.from() / MINUTES_A_WEEK);
        object.put("to_week", stretch.to() / MINUTES_A_WEEK);
        return object;
    }

    private static Map<String, Object> outlook(Outlook outlook) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("futures", outlook.futures());
        object.put("live", outlook.live());
        object.put("of_value", outlook.ofValue());
        object.put("share", outlook.share());
        object.put("ci95", List.of(outlook.low(), outlook.high()));
        outlook.own().ifPresent(weeks -> object.put("own_weeks", weeks));
        return object;
    }

    private static Map<String, Object> butFor(Outlook outlook) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("removed", outlook.butFor().key());
        object.put("label", outlook.butFor().label());
        object.putAll(outlook(outlook));
        object.put("gained", outlook.gained());
        object.put("lost", outlook.lost());
        object.put("difference", outlook.difference());
        object.put("difference_ci95", List.of(outlook.differenceLow(), outlook.differenceHigh()));
        return object;
    }

    /** One object a line: where it comes from, then each pilot, its events and its futures. */
    public static List<Map<String, Object>> lines(Provenance provenance, int futures, List<Explanation> told) {
        List<Map<String, Object>> lines = new ArrayList<>();
        lines.add(line("explain", "", origin(provenance, futures)));
        for (Explanation each : told) {
            String name = each.name().toString();
            lines.add(line("pilot", "", about(each)));
            each.events().forEach(event -> lines.add(line("event", name, named(event(event)))));
            each.stretches().forEach(stretch -> lines.add(line("stage", name, stretch(stretch))));
            each.asItWas().ifPresent(was -> lines.add(line("as_it_was", name, outlook(was))));
            each.butFors().forEach(butFor -> lines.add(line("but_for", name, butFor(butFor))));
        }
        return lines;
    }

    /** What kind of event it is, under a name that the kind of line does not take. */
    private static Map<String, Object> named(Map<String, Object> event) {
        Map<String, Object> renamed = new LinkedHashMap<>();
        event.forEach((key, value) -> renamed.put(key.equals("kind") ? "event" : key, value));
        return renamed;
    }

    private static Map<String, Object> line(String kind, String pilot, Map<String, Object> rest) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        if (!pilot.isEmpty()) {
            line.put("pilot", pilot);
        }
        line.putAll(rest);
        return line;
    }

    /** One table: a line for each event and each outlook, by its column {@code record}. */
    public static String csv(Provenance provenance, List<Explanation> told) {
        StringBuilder csv = new StringBuilder(HEADER);
        String origin =
                "," + Json.cell(provenance.scenario()) + "," + provenance.seed() + "," + provenance.digest() + "\n";
        for (Explanation each : told) {
            String name = each.name() + "," + each.role().key();
            for (Event event : each.events()) {
                csv.append(name)
                        .append(",event,")
                        .append(event.week())
                        .append(',')
                        .append(event.date());
                csv.append(',').append(Json.number(event.sinceLaunch()));
                csv.append(event.entry().map(ExplanationJson::state).orElse(",judged,,,,,,,"));
                csv.append(",".repeat(12));
                csv.append(',').append(Json.cell(event.what())).append(',').append(Json.cell(event.why()));
                csv.append(origin);
            }
            each.asItWas()
                    .ifPresent(was -> csv.append(name).append(cells(was, each)).append(origin));
            each.butFors()
                    .forEach(butFor ->
                            csv.append(name).append(cells(butFor, each)).append(origin));
        }
        return csv.toString();
    }

    private static String state(Ledger.Entry entry) {
        return "," + lower(entry.kind()) + "," + entry.stage().key() + "," + Json.number(entry.sponsorship()) + ","
                + Json.number(entry.resistance()) + "," + Json.number(entry.load()) + ","
                + Json.number(entry.qualityGap()) + "," + Json.number(entry.potShare()) + ","
                + Json.number(entry.value());
    }

    private static String cells(Outlook outlook, Explanation told) {
        return ",futures," + told.branch() / (long) MINUTES_A_WEEK + ",".repeat(11)
                + outlook.butFor().key() + ","
                + outlook.futures() + "," + outlook.live() + "," + outlook.ofValue() + ","
                + Json.number(outlook.low()) + "," + Json.number(outlook.high()) + "," + outlook.gained() + ","
                + outlook.lost() + "," + Json.number(outlook.difference()) + ","
                + Json.number(outlook.differenceLow()) + "," + Json.number(outlook.differenceHigh()) + ","
                + (outlook.own().isPresent() ? Json.number(outlook.own().getAsDouble()) : "") + ",,";
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
