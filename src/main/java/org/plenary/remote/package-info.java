/**
 * A post comes in from elsewhere. A source tells what has happened on another service: something
 * was written, changed or deleted there. Some call us ({@link org.plenary.remote.Webhooks}); others
 * are asked, by one node of the cluster at a time ({@link org.plenary.remote.Connectors}). {@link
 * org.plenary.remote.RemotePosts} writes down how each post ought to stand, and {@link
 * org.plenary.remote.Reconciler} brings the wall there: it fetches the pictures, has them held and
 * checked like everybody's, and does to the post what a local author could have done. Both can be
 * repeated at any time without another effect.
 */
@NullMarked
package org.plenary.remote;

import org.jspecify.annotations.NullMarked;
