/**
 * What the demo conference shows: two talks and two photographs, drawn by the project itself and
 * free of other people's rights. Every person, patient, number and study in them is invented and
 * says so.
 */
@NullMarked
package org.plenary.demo;

import org.jspecify.annotations.NullMarked;
