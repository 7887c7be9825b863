package org.keyuan.crm.duplicate.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyuan.crm.shared.text.Pinyin;
import org.keyuan.crm.shared.text.TextFolding;

/**
 * By what a customer is found again, each as a number of 64 bits: small to keep, quick to compare,
 * and no second copy of anybody's telephone number. Null stands for nothing known.
 *
 * <p>Equal names, telephones, addresses and codes have equal keys. Names that are only alike have
 * one of the others in common: {@code sound} (written with characters that are read alike, or with
 * its words in another order), {@code brand} (apart from words that half of all companies have), or
 * every second character.
 */
public record MatchKeys(
    Long code,
    Long name,
    Long phone,
    Long mobile,
    Long email,
    Long sound,
    Long brand,
    Long odd,
    Long even) {
  private static final int LEAST_SKIPPED = 4;
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  public static MatchKeys of(Identity identity) {
    var core = identity.normalName().core();
    var equal = equal(identity);
    var skipped = identity.company() && core.length() >= LEAST_SKIPPED;
    return new MatchKeys(
        equal.code(),
        equal.name(),
        equal.phone(),
        equal.mobile(),
        equal.email(),
        identity.company() ? key(sound(core)) : null,
        identity.company() ? key(Trades.brand(core)) : null,
        skipped ? key(everySecond(core, 0)) : null,
        skipped ? key(everySecond(core, 1)) : null);
  }

  /** Only what must be equal, without what is dear to find out: how a name sounds. */
  public static MatchKeys equal(Identity identity) {
    return new MatchKeys(
        key(upper(identity.code())),
        key(identity.normalName().text()),
        key(NormalPhone.of(identity.phone())),
        key(NormalPhone.of(identity.mobile())),
        key(lower(identity.email())),
        null,
        null,
        null,
        null);
  }

  /** The telephone numbers, however many fields say the same one. */
  public Set<Long> phones() {
    return known(phone, mobile);
  }

  private static Set<Long> known(Long... keys) {
    return Arrays.stream(keys)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * What nobody else may have: two customers of which one is in the set are one. Whoever saves one
   * of them waits for whoever else does.
   */
  public Set<Long> unique() {
    return phones().isEmpty() ? known(code) : known(code, name);
  }

  /** Every key in the order of the components. */
  public List<Long> all() {
    return Arrays.asList(code, name, phone, mobile, email, sound, brand, odd, even);
  }

  public boolean sharesPhone(MatchKeys other) {
    return sharesAny(phones(), other.phones());
  }

  private static boolean sharesAny(Collection<Long> some, Collection<Long> others) {
    return some.stream().anyMatch(others::contains);
  }

  private static String upper(String text) {
    return text == null ? null : TextFolding.fold(text).strip().toUpperCase(Locale.ROOT);
  }

  private static String lower(String text) {
    return text == null ? null : TextFolding.fold(text).strip();
  }

  /** What is heard: syllables in their order, of Latin words the consonants, each once. */
  static String sound(String core) {
    var letters = core.replaceAll("\\p{IsHan}", "").replaceAll("(?<=.)[aeiouy]", "");
    return Pinyin.of(core) + letters.replaceAll("(.)\\1+", "$1");
  }

  private static String everySecond(String core, int from) {
    var letters = new StringBuilder().append(core.length()).append(from);
    for (int i = from; i < core.length(); i += 2) {
      letters.append(core.charAt(i));
    }
    return letters.toString();
  }

  /** FNV-1a, finished by a mixer; null and empty texts have no key. */
  static Long key(String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    long hash = FNV_OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
