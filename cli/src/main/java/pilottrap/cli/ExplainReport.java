package pilottrap.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import pilottrap.output.store.ExplanationJson;
import pilottrap.output.store.Json;
import pilottrap.scenarios.analysis.Limits;
import pilottrap.scenarios.analysis.Provenance;
import pilottrap.scenarios.explain.Event;
import pilottrap.scenarios.explain.Explanation;
import pilottrap.scenarios.explain.Outlook;
import pilottrap.scenarios.explain.Role;

/** What {@code explain} prints: stories and futures, or data. */
final class ExplainReport {
    private static final int WIDTH = 110;
    private static final int INDENT = 24;
    private static final int LABEL = 40;

    private final Common common;
    private final Provenance provenance;
    private final StringBuilder text = new StringBuilder();

    private ExplainReport(Common common, Provenance provenance) {
        this.common = common;
        this.provenance = provenance;
    }

    static void print(List<Explanation> told, Explained subject, int futures, List<Path> charts, Common common) {
        PrintStream out = common.out();
        Provenance provenance = subject.provenance();
        switch (common.format) {
            case TABLE -> out.print(new ExplainReport(common, provenance).words(told, charts));
            case JSON -> out.print(Json.lines(ExplanationJson.of(provenance, futures, told)));
            case NDJSON ->
                ExplanationJson.lines(provenance, futures, told).forEach(line -> out.println(Json.line(line)));
            case CSV -> out.print(ExplanationJson.csv(provenance, told));
        }
        out.flush();
        common.say("next: "
                + (charts.isEmpty()
                        ? "--pilot " + told.get(0).name() + " --futures 1000 tells more surely"
                        : "look at " + charts.get(0)));
    }

    private String words(List<Explanation> told, List<Path> charts) {
        line(provenance.scenario() + " · seed " + provenance.seed()
                + (provenance.digest().isEmpty() ? "" : " · digest " + provenance.shortDigest()));
        provenance.changes().all().forEach(this::line);
        for (Explanation each : told) {
            story(each);
        }
        line("");
        line(bold("What these stories do not mean"));
        wrapped(
                "  ",
                "One pilot is an illustration, not an estimate. Weeks count from 0, dates are labels of simulated weeks;"
                        + " states are those of the model at that minute, in hundredths.");
        if (told.stream().anyMatch(each -> each.asItWas().isPresent())) {
            wrapped(
                    "  ",
                    "Futures share the pilot's history up to the branch and have other luck after it, the same luck with"
                            + " and without the cause; the 95 % intervals are about that luck alone, each for itself.");
        }
        wrapped("  ", Limits.MORE);
        if (!charts.isEmpty()) {
            line("");
            line("Charts  " + charts.get(0).getParent() + " (" + charts.size() + " files)");
        }
        return text.toString();
    }

    private void story(Explanation told) {
        line("");
        line(bold("Pilot " + told.name()
                + (told.role() == Role.NAMED ? "" : ", " + told.role().label())));
        wrapped("", told.summary());
        if (!told.reason().isEmpty()) {
            wrapped("", "Why this one: " + told.reason());
        }
        line("");
        for (Event event : told.events()) {
            wrapped(padded("  week " + event.week(), 12) + event.date() + "  ", event.what());
            if (!event.why().isEmpty()) {
                wrapped(" ".repeat(INDENT), event.why());
            }
        }
        told.asItWas().ifPresent(was -> futures(told, was));
    }

    private void futures(Explanation told, Outlook was) {
        long week = told.branch() / 10_080;
        boolean launch = told.branch() == told.pilot().launched();
        line("");
        line(bold("But for one cause: live within 104 weeks of launch, in " + Words.whole((long) was.futures())
                + " futures from " + (launch ? "its launch in " : "") + "week " + week));
        line(padded("", LABEL) + "     live    95 % interval   of value   more than as it was");
        line(row(was, ""));
        List<String> idle = new ArrayList<>();
        for (Outlook each : told.butFors()) {
            if (each.matters()) {
                line(row(each, change(each)));
            } else {
                idle.add(each.butFor().label());
            }
        }
        if (!idle.isEmpty()) {
            wrapped("  ", "No difference in any of these futures " + String.join(", ", idle) + ".");
        }
        wrapped("  ", own(told, was));
    }

    private static String row(Outlook each, String change) {
        String share = right(in(each.live(), each.futures()), 9);
        String interval = Words.whole(100 * each.low()) + " to " + Words.whole(100 * each.high());
        return padded("  " + each.butFor().label(), LABEL) + share + "    " + padded(interval, 16)
                + right(in(each.ofValue(), each.futures()), 8) + (change.isEmpty() ? "" : "   " + change);
    }

    private static String in(int count, int futures) {
        return futures == 100 ? Integer.toString(count) : Words.tenth(100.0 * count / futures);
    }

    private static String change(Outlook each) {
        String range = " (" + points(each.differenceLow()) + " to " + points(each.differenceHigh()) + ")";
        return points(each.difference()) + range + (each.clear() ? "" : ", no clear difference");
    }

    private static String points(double share) {
        double points = 100 * share;
        double size = Math.abs(points);
        String number = size < 0.95 && size >= 0.05 ? Words.tenth(size) : Words.whole(size);
        return size < 0.05 ? "0" : (points > 0 ? "+" : "−") + number;
    }

    /** What becomes of it on the luck it really had. */
    private static String own(Explanation told, Outlook was) {
        List<String> parts = new ArrayList<>();
        for (Outlook each : told.butFors()) {
            boolean other = each.own().isPresent() != was.own().isPresent();
            boolean sooner = each.own().isPresent()
                    && was.own().isPresent()
                    && Math.abs(each.own().getAsDouble() - was.own().getAsDouble()) >= 0.5;
            if (other || sooner) {
                parts.add(each.butFor().label() + " it "
                        + (each.own().isPresent()
                                ? "goes live after " + Words.whole(each.own().getAsDouble()) + " weeks"
                                : "does not go live in time"));
            }
        }
        return parts.isEmpty()
                ? "On the very luck it had, none of these makes it go live, or go live sooner or later."
                : "On the very luck it had, " + String.join("; ", parts) + ".";
    }

    private String bold(String line) {
        return common.bold() ? "\u001b[1m" + line + "\u001b[0m" : line;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** A text in lines, the later ones indented as far as the first begins. */
    private void wrapped(String start, String words) {
        StringBuilder line = new StringBuilder(start);
        String indent = " ".repeat(start.length());
        boolean first = true;
        for (String word : words.split(" ", -1)) {
            if (!first && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
            first = false;
        }
        line(line.toString());
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.length()));
    }

    private static String right(String word, int width) {
        return " ".repeat(Math.max(0, width - word.length())) + word;
    }
}
