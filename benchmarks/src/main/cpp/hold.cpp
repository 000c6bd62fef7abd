// The HOLD model of HoldBenchmark on C++'s std::priority_queue, for comparison: nanoseconds of CPU an event.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <functional>
#include <queue>
#include <vector>

static uint64_t state = 0x9E3779B97F4A7C15ull;

static int64_t gap() {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return 1 + static_cast<int64_t>(-std::log(static_cast<double>(state >> 11 | 1) * 0x1p-53) * 10000);
}

static double cpu() {
    timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec * 1e9 + t.tv_nsec;
}

int main() {
    const int events = 2000000, rounds = 9;
    for (int pending : {50, 500, 5000, 100000}) {
        // (minute, phase, slot) in one number, as in our calendar.
        std::priority_queue<int64_t, std::vector<int64_t>, std::greater<int64_t>> queue;
        for (int slot = 0; slot < pending; slot++) queue.push(gap() << 27 | slot);
        double times[rounds];
        for (double &time : times) {
            double start = cpu();
            for (int i = 0; i < events; i++) {
                int64_t key = queue.top();
                queue.pop();
                queue.push(((key >> 27) + gap()) << 27 | (key & 0xffffff));
            }
            time = (cpu() - start) / events;
        }
        std::sort(times, times + rounds);
        std::printf("std::priority_queue %6d pending: median %.1f ns\n", pending, times[rounds / 2]);
    }
}
