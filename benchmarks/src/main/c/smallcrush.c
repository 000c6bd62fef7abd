/* Runs TestU01's SmallCrush on the 32-bit words that come in on standard input, little-endian. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <bbattery.h>
#include <swrite.h>
#include <unif01.h>

static uint32_t buffer[1 << 14];
static size_t held, used;
static unsigned long long total;

static unsigned int word(void) {
    if (used == held) {
        held = fread(buffer, sizeof buffer[0], sizeof buffer / sizeof buffer[0], stdin);
        used = 0;
        if (held == 0) {
            fprintf(stderr, "the stream of words has ended\n");
            exit(2);
        }
    }
    total++;
    return buffer[used++];
}

int main(int count, char **arguments) {
    char *name = count > 1 ? arguments[1] : "stdin";
    unif01_Gen *generator = unif01_CreateExternGenBits(name, word);
    int suspects = 0;
    double least = 1, greatest = 0;
    swrite_Basic = FALSE;
    bbattery_SmallCrush(generator);
    for (int i = 0; i < bbattery_NTests; i++) {
        double p = bbattery_pVal[i];
        least = p < least ? p : least;
        greatest = p > greatest ? p : greatest;
        if (p < 1e-4 || p > 1 - 1e-4) {
            suspects++;
            printf("SUSPECT %s: %s p = %.3g\n", name, bbattery_TestNames[i], p);
        }
    }
    printf("VERDICT %s: %d statistics on %llu words, p in [%.4f, %.4f], outside [1e-4, 1 - 1e-4]: %d\n", name,
           bbattery_NTests, total, least, greatest, suspects);
    unif01_DeleteExternGenBits(generator);
    return suspects > 0;
}
