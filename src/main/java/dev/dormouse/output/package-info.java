/** Results and failures as text: one class per format, streaming where the format allows it. */
package dev.dormouse.output;
