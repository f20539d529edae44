import addItems from '@salesforce/apex/ChangeController.addItems';
import detailCall from '@salesforce/apex/ChangeController.detail';
import refresh from '@salesforce/apex/ChangeController.refresh';
import { addFromComparison } from 'c/changeApi';

jest.mock(
    '@salesforce/apex/ChangeController.addItems',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true },
);
jest.mock(
    '@salesforce/apex/ChangeController.detail',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true },
);
jest.mock(
    '@salesforce/apex/ChangeController.refresh',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true },
);

const mocked = (call: unknown): jest.Mock => call as jest.Mock;

beforeEach(() => {
    mocked(detailCall).mockResolvedValue({ comparisonId: 'old' });
    mocked(refresh).mockReset().mockResolvedValue({});
    mocked(addItems).mockReset().mockResolvedValue({});
});

describe('addFromComparison', () => {
    it('takes a newer comparison first, because items come from the change’s own', async () => {
        await addFromComparison('cr1', 'new', ['ApexClass:A']);
        expect(refresh).toHaveBeenCalledWith({ changeId: 'cr1', comparisonId: 'new' });
        expect(addItems).toHaveBeenCalledWith({ changeId: 'cr1', keys: ['ApexClass:A'] });
    });

    it('leaves the items alone when the comparison is the same', async () => {
        await addFromComparison('cr1', 'old', ['ApexClass:A']);
        expect(refresh).not.toHaveBeenCalled();
    });

    it('adds nothing when the newer comparison is refused', async () => {
        mocked(refresh).mockRejectedValue({
            body: { message: '{"code":"x","message":"Other orgs.","advice":""}' },
        });
        await expect(addFromComparison('cr1', 'new', [])).rejects.toThrow('Other orgs.');
        expect(addItems).not.toHaveBeenCalled();
    });
});
