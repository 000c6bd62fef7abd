package pilottrap.simulation.kernel;

import java.util.Arrays;

/**
 * A station: c equal servers in front of one line, first come, first served (G/G/c).
 *
 * <p>Each server owns one slot of a {@link Calendar}, where its completion is scheduled; the owner of the calendar hands a
 * slot that comes due to {@link #complete}. Times are whole minutes, so all statistics are exact, Little's law {@code ∫N dt =
 * Σ time in system} included. Nothing is allocated per job once the arrays have grown to the longest line.
 */
public final class Station {

    private Calendar calendar = new WinnerTreeCalendar();
    private int firstSlot;
    private int servers;

    /** By server: whom it serves. */
    private long[] tags = new long[0];

    private long[] arrivals = new long[0];
    private long[] begins = new long[0];
    private boolean[] serving = new boolean[0];

    /** The idle servers, the one to be used next on top. */
    private int[] idle = new int[0];

    private int idlers;

    /** The line, a ring of a power of two places. */
    private long[] lineTags = new long[16];

    private long[] lineArrivals = new long[16];
    private long[] lineServices = new long[16];
    private int head;
    private int waiting;

    private long since;
    private long jobArea;
    private long busyArea;
    private long timeOfLeft;
    private long serviceOfLeft;
    private long waitOfBegun;
    private long begun;
    private long departures;
    private long lastWait;
    private long lastStay;

    /** Creates a station without servers; {@link #reset} makes it useful. */
    public Station() {}

    /**
     * Starts again at the calendar's present minute, empty.
     *
     * @param calendar where completions are scheduled
     * @param firstSlot the slot of the first server; the others follow. Nothing may be pending in them
     * @param servers c, ≥ 1
     * @throws IllegalArgumentException if {@code servers} is below 1, or a slot is out of range or has something pending
     */
    public void reset(Calendar calendar, int firstSlot, int servers) {
        if (!(servers >= 1)) {
            throw new IllegalArgumentException("servers must be >= 1: " + servers);
        }
        for (int server = 0; server < servers; server++) {
            if (calendar.pending(firstSlot + server)) {
                throw new IllegalArgumentException("slot " + (firstSlot + server) + " has something pending");
            }
        }
        this.calendar = calendar;
        this.firstSlot = firstSlot;
        this.servers = servers;
        if (tags.length < servers) {
            tags = new long[servers];
            arrivals = new long[servers];
            begins = new long[servers];
            serving = new boolean[servers];
            idle = new int[servers];
        }
        Arrays.fill(serving, false);
        for (idlers = 0; idlers < servers; idlers++) {
            idle[idlers] = servers - 1 - idlers;
        }
        head = 0;
        waiting = 0;
        since = calendar.now();
        jobArea = 0;
        busyArea = 0;
        timeOfLeft = 0;
        serviceOfLeft = 0;
        waitOfBegun = 0;
        begun = 0;
        departures = 0;
        lastWait = 0;
        lastStay = 0;
    }

    /**
     * Lets a job come in at the calendar's present minute. It begins at once if a server is idle, else it joins the line.
     *
     * @param tag the caller's name for it
     * @param service how long it will be served, in minutes, ≥ 1
     * @throws IllegalArgumentException if {@code service} is below 1
     */
    public void arrive(long tag, long service) {
        if (!(service >= 1)) {
            throw new IllegalArgumentException("service must be >= 1 minutes: " + service + " for tag " + tag);
        }
        long now = advance();
        if (idlers > 0) {
            begin(idle[--idlers], tag, now, service, now);
            return;
        }
        if (waiting == lineTags.length) {
            growLine();
        }
        int place = head + waiting & lineTags.length - 1;
        lineTags[place] = tag;
        lineArrivals[place] = now;
        lineServices[place] = service;
        waiting++;
    }

    /**
     * Completes the service that has come due in a slot. The first in line, if any, begins at the same server.
     *
     * @param slot the slot that has come due
     * @return the tag of the job that has left
     * @throws IllegalArgumentException if the slot belongs to no server of this station that is at work
     */
    public long complete(int slot) {
        int server = slot - firstSlot;
        if (!(owns(slot) && serving[server])) {
            throw new IllegalArgumentException("nobody is being served in slot " + slot);
        }
        long now = advance();
        long tag = tags[server];
        lastWait = begins[server] - arrivals[server];
        lastStay = now - arrivals[server];
        timeOfLeft += lastStay;
        serviceOfLeft += now - begins[server];
        departures++;
        serving[server] = false;
        if (waiting > 0) {
            int place = head;
            head = head + 1 & lineTags.length - 1;
            waiting--;
            begin(server, lineTags[place], lineArrivals[place], lineServices[place], now);
        } else {
            idle[idlers++] = server;
        }
        return tag;
    }

    private void begin(int server, long tag, long arrival, long service, long now) {
        tags[server] = tag;
        arrivals[server] = arrival;
        begins[server] = now;
        serving[server] = true;
        waitOfBegun += now - arrival;
        begun++;
        calendar.schedule(firstSlot + server, now + service, Phase.COMPLETION);
    }

    private void growLine() {
        lineTags = unrolled(lineTags);
        lineArrivals = unrolled(lineArrivals);
        lineServices = unrolled(lineServices);
        head = 0;
    }

    private long[] unrolled(long[] ring) {
        long[] line = new long[2 * ring.length];
        System.arraycopy(ring, head, line, 0, ring.length - head);
        System.arraycopy(ring, 0, line, ring.length - head, head);
        return line;
    }

    /** Moves the integrals to the calendar's minute. */
    private long advance() {
        long now = calendar.now();
        long minutes = now - since;
        jobArea += jobs() * minutes;
        busyArea += busy() * minutes;
        since = now;
        return now;
    }

    /**
     * Returns whether a slot belongs to a server of this station.
     *
     * @param slot any slot
     * @return whether {@link #complete} takes it when it comes due
     */
    public boolean owns(int slot) {
        return slot >= firstSlot && slot - firstSlot < servers;
    }

    /**
     * Returns the number of jobs present.
     *
     * @return waiting and being served
     */
    public int jobs() {
        return waiting + busy();
    }

    /**
     * Returns the number of busy servers.
     *
     * @return in 0..c
     */
    public int busy() {
        return servers - idlers;
    }

    /**
     * Returns the length of the line.
     *
     * @return the number of jobs that have not begun, ≥ 0
     */
    public int waiting() {
        return waiting;
    }

    /**
     * Returns ∫ N dt since the reset, N the number of jobs present.
     *
     * @return job-minutes up to the calendar's present minute
     */
    public long jobMinutes() {
        return jobArea + jobs() * (calendar.now() - since);
    }

    /**
     * Returns the time that all jobs, left and present, have spent here since the reset. It equals {@link #jobMinutes()}.
     *
     * @return minutes up to the calendar's present one
     */
    public long timeInSystem() {
        long now = calendar.now();
        long sum = timeOfLeft;
        for (int server = 0; server < servers; server++) {
            if (serving[server]) {
                sum += now - arrivals[server];
            }
        }
        for (int i = 0; i < waiting; i++) {
            sum += now - lineArrivals[head + i & lineTags.length - 1];
        }
        return sum;
    }

    /**
     * Returns ∫ busy servers dt since the reset. It equals {@link #serviceTime()}.
     *
     * @return server-minutes up to the calendar's present minute
     */
    public long busyMinutes() {
        return busyArea + busy() * (calendar.now() - since);
    }

    /**
     * Returns the service that all jobs, left and present, have received since the reset.
     *
     * @return minutes up to the calendar's present one
     */
    public long serviceTime() {
        long now = calendar.now();
        long sum = serviceOfLeft;
        for (int server = 0; server < servers; server++) {
            if (serving[server]) {
                sum += now - begins[server];
            }
        }
        return sum;
    }

    /**
     * Returns the waits of the jobs that have begun since the reset.
     *
     * @return minutes, Σ (begin − arrival)
     */
    public long waitOfBegun() {
        return waitOfBegun;
    }

    /**
     * Returns the number of jobs that have begun since the reset.
     *
     * @return ≥ 0
     */
    public long begun() {
        return begun;
    }

    /**
     * Returns the time in system of the jobs that have left since the reset.
     *
     * @return minutes, Σ (departure − arrival)
     */
    public long timeOfDeparted() {
        return timeOfLeft;
    }

    /**
     * Returns the number of jobs that have left since the reset.
     *
     * @return ≥ 0
     */
    public long departures() {
        return departures;
    }

    /**
     * Returns the wait of the job that left last.
     *
     * @return minutes from arrival to begin; 0 before the first has left
     */
    public long lastWait() {
        return lastWait;
    }

    /**
     * Returns the time in system of the job that left last.
     *
     * @return minutes from arrival to departure; 0 before the first has left
     */
    public long lastStay() {
        return lastStay;
    }

    /**
     * Checks the invariants of the station at the calendar's present minute.
     *
     * @throws IllegalStateException if a server idles while a job waits, a busy server has no completion pending, or the
     *     books on time or service do not balance
     */
    public void check() {
        hold(waiting == 0 || idlers == 0, "waiting", waiting, "idle servers", idlers);
        for (int server = 0; server < servers; server++) {
            hold(
                    serving[server] == calendar.pending(firstSlot + server),
                    "busy server",
                    server,
                    "completion at",
                    calendar.minuteOf(firstSlot + server));
        }
        hold(jobMinutes() == timeInSystem(), "∫N dt", jobMinutes(), "Σ time in system", timeInSystem());
        hold(busyMinutes() == serviceTime(), "∫busy dt", busyMinutes(), "Σ service", serviceTime());
    }

    private void hold(boolean truth, String name, long value, String other, long otherValue) {
        if (!truth) {
            throw new IllegalStateException("station at minute " + calendar.now() + ": " + name + " = " + value
                    + " against " + other + " = " + otherValue);
        }
    }
}
