/** What integration tests of every package start from. */
package org.plenary.testing;
