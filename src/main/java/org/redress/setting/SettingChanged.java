package org.redress.setting;

import org.redress.common.Person;

/**
 * A setting has another text from now on. Told within the transaction of the change, so that whoever keeps a form of it
 * elsewhere changes that in the same act or prevents it.
 *
 * @param value null when the shipped text counts again
 */
public record SettingChanged(String family, String name, String value, Person who) {}
