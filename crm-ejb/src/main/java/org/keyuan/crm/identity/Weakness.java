package org.keyuan.crm.identity;

/** Why a password can be guessed, for words that help to choose a better one. */
enum Weakness {
  /** It is made of one's own name, number, company or login name. */
  PERSONAL,
  /** It is made of Pinyin or numbers that everybody takes. */
  PINYIN,
  /** It is a known password, or made of common words. */
  COMMON,
  /** Keys that lie side by side. */
  KEYBOARD,
  /** A date, such as a birthday. */
  DATE,
  /** The same or consecutive characters. */
  MONOTONOUS,
  /** A mobile number with little else. */
  MOBILE
}
