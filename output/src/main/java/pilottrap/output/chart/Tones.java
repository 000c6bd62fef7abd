package pilottrap.output.chart;

import pilottrap.simulation.pilot.Fate;

/** Which tone stands for which fate. */
final class Tones {
    private Tones() {}

    static Tone of(Fate fate) {
        return switch (fate) {
            case PRODUCTION -> Tone.LIVE;
            case KILLED -> Tone.KILLED;
            case REJECTED -> Tone.REJECTED;
            case ABANDONED -> Tone.ABANDONED;
            case LIMBO, IN_PROGRESS -> Tone.LIMBO;
        };
    }
}
