-- Each process counts by itself what it has under way: nobody asks for claims by their endpoint any more.
-- squawk-ignore require-concurrent-index-deletion
DROP INDEX webhook_deliveries_claimed_idx;
