/**
 * The screens in a real browser against a real server: several people, each in a browser context of
 * their own, and a record of everything that reached each of them.
 */
package org.plenary.browser;
